package org.dacheng.forms.render.markup;

import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/** {@code field:text="unit"}: that further attribute of the field as the element's text; without one no element. */
final class FieldTextProcessor extends FieldAttributeProcessor {

    private static final int USUAL_LENGTH = 80;

    FieldTextProcessor() {
        super("text");
    }

    @Override
    void process(
            ITemplateContext context, IProcessableElementTag tag, String name, IElementTagStructureHandler element) {
        FieldView field = variable(context, FIELD, FieldView.class);
        String text = FurtherAttributes.text(field, name);
        if (text == null) {
            element.removeElement();
            return;
        }
        MarkupWriter markup = new MarkupWriter(USUAL_LENGTH).open(tag);
        FurtherAttributes.write(tag, field, markup);
        markup.then().text(text).close(tag.getElementCompleteName());
        element.replaceWith(markup.toString(), false);
    }
}
