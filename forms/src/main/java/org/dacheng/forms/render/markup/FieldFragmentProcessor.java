package org.dacheng.forms.render.markup;

import java.util.Set;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code field:edit}, {@code field:read} and {@code field:print}: replaces its element by that fragment for a field,
 * like {@code th:replace} but without expressions to resolve.
 */
final class FieldFragmentProcessor extends FieldAttributeProcessor {

    private final Set<String> selector;

    FieldFragmentProcessor(String name) {
        super(name);
        this.selector = Set.of(name);
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        FieldView field = variable(context, variable, FieldView.class);
        TemplateModel content = new FieldFragments(context).find(FieldFragments.fileOf(field.type()), selector);
        element.setTemplateData(content.getTemplateData());
        if (!variable.equals(FIELD)) {
            element.setLocalVariable(FIELD, field);
        }
        element.replaceWith(content, true);
    }
}
