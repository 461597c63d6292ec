package org.dacheng.forms.render.markup;

import org.dacheng.forms.render.FieldView;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:input="field"} on an input, a text area or a select: id, name, what is typed (unless the element has a value of
 * its own: then whether that is chosen), the ids of its help and errors, whether it is required or refused, and
 * {@link FurtherAttributes}.
 *
 * <p>{@code field:input="field.from"} is the input of the member {@code from}. Its help and errors are those of the
 * group around it.
 */
final class FieldInputProcessor extends FieldAttributeProcessor {

    private static final int USUAL_LENGTH = 250;

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
        if (tag.getElementCompleteName().equals("select")) {
            attributes(field, member, (name, value) -> set(element, name, value));
            return;
        }
        String typed = member == null ? field.typed() : field.typed(member);
        String own = tag.getAttributeValue("value");
        MarkupWriter input = new MarkupWriter(USUAL_LENGTH).open(tag);
        FurtherAttributes.write(tag, field, input);
        attributes(field, member, input::with);
        if (tag.getElementCompleteName().equals("textarea")) {
            input.then().text(typed).close("textarea");
        } else if (own == null) {
            input.with("value", typed).then();
        } else {
            input.with("checked", field.chosen(own) ? "checked" : null).then();
        }
        element.replaceWith(input.toString(), false);
    }

    /** @param member null for the input of the whole field */
    static void attributes(FieldView field, @Nullable String member, Attributes input) {
        String name = member == null ? field.name() : field.name() + "." + member;
        input.set("id", name);
        input.set("name", name);
        if (member == null) {
            input.set("aria-describedby", field.describedBy());
            input.set("aria-required", field.required() ? "true" : null);
        }
        input.set("aria-invalid", field.invalid());
    }

    interface Attributes {

        /** @param value null for no such attribute */
        void set(String name, @Nullable String value);
    }
}
