package org.dacheng.forms.render.markup;

import org.dacheng.forms.render.FieldView;
import org.jspecify.annotations.Nullable;
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

    FieldInputProcessor() {
        super("input");
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        int dot = variable.indexOf('.');
        String member = dot < 0 ? null : variable.substring(dot + 1);
        FieldView field = variable(context, dot < 0 ? variable : variable.substring(0, dot), FieldView.class);
        String typed = member == null ? field.typed() : field.typed(member);
        switch (tag.getElementCompleteName()) {
            case "select" -> attributes(field, member, (name, value) -> set(element, name, value));
            case "textarea" -> {
                TagText text = new TagText(tag);
                attributes(field, member, text::with);
                element.replaceWith(text.containing(typed), false);
            }
            default -> {
                TagText text = new TagText(tag);
                attributes(field, member, text::with);
                text.with("value", tag.hasAttribute("value") ? null : typed);
                element.replaceWith(text.empty(), false);
            }
        }
    }

    private static void attributes(FieldView field, @Nullable String member, Attributes attributes) {
        String name = member == null ? field.name() : field.name() + "." + member;
        attributes.set("id", name);
        attributes.set("name", name);
        if (member == null) {
            attributes.set("aria-describedby", field.describedBy());
            attributes.set("aria-required", field.required() ? "true" : null);
        }
        attributes.set("aria-invalid", field.invalid());
    }

    private interface Attributes {

        void set(String name, @Nullable String value);
    }
}
