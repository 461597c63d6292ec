package org.dacheng.forms.render.markup;

import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:option="option"} beside or within a {@code th:each} of that name. On an {@code option} it sets value and
 * text and whether it is selected; on a radio button or checkbox id, name and value and whether it is checked.
 */
final class FieldOptionProcessor extends FieldAttributeProcessor {

    FieldOptionProcessor(String prefix) {
        super(prefix, "option");
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        FieldView field = variable(context, FIELD, FieldView.class);
        ChoiceOption option = variable(context, variable, ChoiceOption.class);
        boolean chosen = field.chosen(option.value());
        if (tag.getElementCompleteName().equals("option")) {
            set(element, "value", option.value());
            set(element, "selected", chosen ? "selected" : null);
            text(element, option.label().in(context.getLocale()));
            return;
        }
        int index = variable(context, variable + "Stat", IterationStatusVar.class).getIndex();
        set(element, "id", field.name() + "-" + index);
        set(element, "name", field.name());
        set(element, "value", option.value());
        set(element, "checked", chosen ? "checked" : null);
    }
}
