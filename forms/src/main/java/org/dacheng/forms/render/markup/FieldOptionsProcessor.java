package org.dacheng.forms.render.markup;

import java.util.List;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:options="select"}, {@code "radio"} or {@code "checkbox"}: the element as the input of a choice, with its
 * options and, if they could not be read, a note. A group of radio buttons or checkboxes sends an empty value too, so
 * that no answer is told from a field that was not on the page.
 */
final class FieldOptionsProcessor extends FieldAttributeProcessor {

    private static final int USUAL_LENGTH = 1_000;
    private static final String SELECT = "select";

    FieldOptionsProcessor() {
        super("options");
    }

    @Override
    void process(
            ITemplateContext context, IProcessableElementTag tag, String kind, IElementTagStructureHandler element) {
        FieldView field = variable(context, FIELD, FieldView.class);
        MarkupWriter markup = new MarkupWriter(USUAL_LENGTH).open(tag);
        if (kind.equals(SELECT)) {
            FieldInputProcessor.attributes(field, null, markup::with);
            String choose = context.getMessage(null, "forms.field.choose", new Object[0], true);
            markup.then().open("option").with("value", "").then().text(choose).close("option");
        } else {
            markup.with("id", field.name())
                    .with("aria-label", field.label())
                    .with("aria-describedby", field.describedBy())
                    .with("aria-invalid", field.invalid())
                    .then();
            markup.open("input")
                    .with("type", "hidden")
                    .with("name", field.name())
                    .with("value", "")
                    .then();
        }
        int index = 0;
        for (Object one : options(field)) {
            ChoiceOption option = (ChoiceOption) one;
            String label = option.label().in(context.getLocale());
            if (kind.equals(SELECT)) {
                option(field, option, label, markup);
            } else {
                button(field, option, label, kind, index++, markup);
            }
        }
        end(tag, kind, field, new FieldFragments(context), markup);
        element.replaceWith(markup.toString(), false);
    }

    private static List<?> options(FieldView field) {
        return field.extra().get("options") instanceof List<?> options ? options : List.of();
    }

    private static void option(FieldView field, ChoiceOption option, String label, MarkupWriter markup) {
        markup.open("option")
                .with("value", option.value())
                .with("selected", field.chosen(option.value()) ? "selected" : null)
                .then()
                .text(label)
                .close("option");
    }

    private static void button(
            FieldView field, ChoiceOption option, String label, String type, int index, MarkupWriter markup) {
        markup.open("label").with("class", "form-check").then();
        markup.open("input")
                .with("class", "form-check-input")
                .with("type", type)
                .with("id", field.name() + "-" + index)
                .with("name", field.name())
                .with("value", option.value())
                .with("checked", field.chosen(option.value()) ? "checked" : null)
                .then();
        markup.open("span").with("class", "form-check-label").then().text(label).close("span");
        markup.close("label");
    }

    /** The note stands after a select and within a group. */
    private static void end(
            IProcessableElementTag tag, String kind, FieldView field, FieldFragments fragments, MarkupWriter markup) {
        boolean noted = field.extra().get("optionsNote") != null;
        if (kind.equals(SELECT)) {
            markup.close(tag.getElementCompleteName());
        }
        if (noted) {
            fragments.writeOptionsNote(field, markup);
        }
        if (!kind.equals(SELECT)) {
            markup.close(tag.getElementCompleteName());
        }
    }
}
