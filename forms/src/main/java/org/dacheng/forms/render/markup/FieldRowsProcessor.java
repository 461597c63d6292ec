package org.dacheng.forms.render.markup;

import java.util.List;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:rows="rows"}: replaces the element by the fields of a form, side by side where their layout says so.
 * Around each is its width, and its key for scripts.
 *
 * <p>{@code field:frame="field"}: replaces the element by one field.
 */
final class FieldRowsProcessor extends FieldAttributeProcessor {

    private static final int USUAL_LENGTH = 1_000;

    private final boolean single;

    private FieldRowsProcessor(String attribute, boolean single) {
        super(attribute);
        this.single = single;
    }

    static FieldRowsProcessor rows() {
        return new FieldRowsProcessor("rows", false);
    }

    static FieldRowsProcessor frame() {
        return new FieldRowsProcessor("frame", true);
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        List<?> rows = single ? List.of() : variable(context, variable, List.class);
        MarkupWriter page = new MarkupWriter(USUAL_LENGTH * Math.max(1, rows.size()));
        FieldFrame frame = new FieldFrame(context, page);
        if (single) {
            frame.write(variable(context, variable, FieldView.class));
        }
        for (Object row : rows) {
            page.open("div").with("class", "form-row").then();
            for (Object field : (List<?>) row) {
                cell((FieldView) field, frame, page);
            }
            page.close("div");
        }
        element.replaceWith(page.toString(), false);
    }

    private static void cell(FieldView field, FieldFrame frame, MarkupWriter page) {
        page.open("div")
                .with("class", "span-" + field.columns())
                .with("data-field", field.key().isEmpty() ? null : field.key())
                .then();
        frame.write(field);
        page.close("div");
    }
}
