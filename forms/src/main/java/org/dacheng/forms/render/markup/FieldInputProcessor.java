package org.dacheng.forms.render.markup;

import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:input="field"} on an input, a text area or a select: id, name, what is typed (unless the element has a
 * value of its own), the ids of its help and errors, and whether it is required or refused.
 *
 * <p>{@code field:input="field.from"} is the input of the member {@code from}. Its help and errors are those of the
 * group around it.
 */
final class FieldInputProcessor extends FieldAttributeProcessor {

    FieldInputProcessor(String prefix) {
        super(prefix, "input");
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        int dot = variable.indexOf('.');
        FieldView field =
                variable(context, dot < 0 ? variable : variable.substring(0, dot), FieldView.class);
        String name = dot < 0 ? field.name() : field.name() + variable.substring(dot);
        set(element, "id", name);
        set(element, "name", name);
        if (dot < 0) {
            type(field.typed(), tag, element);
            set(element, "aria-describedby", field.describedBy());
            set(element, "aria-required", field.required() ? "true" : null);
        } else {
            type(field.typed(variable.substring(dot + 1)), tag, element);
        }
        set(element, "aria-invalid", field.invalid());
    }

    private static void type(String typed, IProcessableElementTag tag, IElementTagStructureHandler element) {
        switch (tag.getElementCompleteName()) {
            case "textarea" -> text(element, typed);
            case "input" -> set(element, "value", tag.hasAttribute("value") ? null : typed);
            default -> {}
        }
    }
}
