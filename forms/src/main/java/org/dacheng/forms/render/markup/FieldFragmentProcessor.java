package org.dacheng.forms.render.markup;

import java.util.Set;
import java.util.function.Function;
import org.dacheng.forms.render.FieldView;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/** Replaces its element by a fragment for a field, like {@code th:replace} but without expressions to resolve. */
final class FieldFragmentProcessor extends FieldAttributeProcessor {

    private final Function<FieldView, Fragment> fragments;

    private FieldFragmentProcessor(String attribute, Function<FieldView, Fragment> fragments) {
        super(attribute);
        this.fragments = fragments;
    }

    /** {@code field:edit}, {@code field:read} and {@code field:print}. */
    static FieldFragmentProcessor ofType(String name) {
        Set<String> selector = Set.of(name);
        return new FieldFragmentProcessor(name, field -> Fragment.ofType(field, selector));
    }

    /** {@code field:frame}. */
    static FieldFragmentProcessor frame() {
        return new FieldFragmentProcessor("frame", Fragment::frame);
    }

    @Override
    void process(
            ITemplateContext context,
            IProcessableElementTag tag,
            String variable,
            IElementTagStructureHandler element) {
        FieldView field = variable(context, variable, FieldView.class);
        Fragment fragment = fragments.apply(field);
        TemplateModel content = context.getConfiguration()
                .getTemplateManager()
                .parseStandalone(context, fragment.template, fragment.selector, null, true, true);
        element.setTemplateData(content.getTemplateData());
        if (!variable.equals(FIELD)) {
            element.setLocalVariable(FIELD, field);
        }
        element.replaceWith(content, true);
    }

    private record Fragment(String template, Set<String> selector) {

        private static final Set<String> EDIT = Set.of("edit");
        private static final Fragment OPEN = new Fragment("forms/form", Set.of("open"));
        private static final Fragment CLOSED = new Fragment("forms/form", Set.of("closed"));

        static Fragment ofType(FieldView field, Set<String> selector) {
            return new Fragment("forms/field/" + field.type(), selector);
        }

        static Fragment frame(FieldView field) {
            return field.unframed() ? ofType(field, EDIT) : field.readOnly() ? CLOSED : OPEN;
        }
    }
}
