package org.dacheng.forms.render.markup;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/** {@code field:like="textfield"}: replaces its element by the input of another type. */
final class FieldLikeProcessor extends FieldAttributeProcessor {

    private static final Set<String> EDIT = Set.of("edit");

    FieldLikeProcessor() {
        super("like");
    }

    @Override
    void process(
            ITemplateContext context, IProcessableElementTag tag, String type, IElementTagStructureHandler element) {
        TemplateModel content = new FieldFragments(context).find(FieldFragments.fileOf(type), EDIT);
        element.setTemplateData(content.getTemplateData());
        element.replaceWith(content, true);
    }
}
