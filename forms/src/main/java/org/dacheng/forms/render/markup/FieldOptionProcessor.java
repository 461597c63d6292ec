package org.dacheng.forms.render.markup;

import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:option="option"} beside or within a {@code th:each} of that name. On an {@code option} it sets value and
 * text and whether it is selected; on a radio button or checkbox id, name and value and whether it is checked; on any
 * other element the text.
 */
final class FieldOptionProcessor extends FieldAttributeProcessor {

    FieldOptionProcessor() {
        super("option");
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        FieldView field = variable(context, FIELD, FieldView.class);
        ChoiceOption option = variable(context, variable, ChoiceOption.class);
        String label = option.label().in(context.getLocale());
        boolean chosen = field.chosen(option.value());
        switch (tag.getElementCompleteName()) {
            case "option" ->
                element.replaceWith(
                        new TagText(tag)
                                .with("value", option.value())
                                .with("selected", chosen ? "selected" : null)
                                .containing(label),
                        false);
            case "input" -> {
                int index = variable(context, variable + "Stat", IterationStatusVar.class)
                        .getIndex();
                element.replaceWith(
                        new TagText(tag)
                                .with("id", field.name() + "-" + index)
                                .with("name", field.name())
                                .with("value", option.value())
                                .with("checked", chosen ? "checked" : null)
                                .empty(),
                        false);
            }
            default -> element.setBody(TagText.escaped(label), false);
        }
    }
}
