package org.dacheng.forms.render.markup;

import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/** {@code field:cell="field"} on the element around a field: its width beside others, and its key for scripts. */
final class FieldCellProcessor extends FieldAttributeProcessor {

    FieldCellProcessor() {
        super("cell");
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        FieldView field = variable(context, variable, FieldView.class);
        set(element, "class", "span-" + field.columns());
        set(element, "data-field", field.key().isEmpty() ? null : field.key());
    }
}
