package org.dacheng.forms.render.markup;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** An attribute {@code field:…}. It applies after the attributes {@code th:…} of its element. */
abstract class FieldAttributeProcessor extends AbstractAttributeTagProcessor {

    /** Name of the variable that holds the field in the templates of forms. */
    static final String FIELD = "field";

    static final String PREFIX = "field";

    private static final int PRECEDENCE = 1600;

    FieldAttributeProcessor(String attribute) {
        super(TemplateMode.HTML, PREFIX, null, false, attribute, true, PRECEDENCE, true);
    }

    @Override
    protected final void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String variable,
            IElementTagStructureHandler element) {
        process(context, tag, variable, element);
    }

    abstract void process(
            ITemplateContext context, IProcessableElementTag tag, String variable, IElementTagStructureHandler element);

    static <T> T variable(ITemplateContext context, String name, Class<T> type) {
        Object value = context.getVariable(name);
        if (value == null) {
            throw new IllegalArgumentException("no variable " + name);
        }
        return type.cast(value);
    }

    /** Sets the attribute to the escaped value, or leaves it out if there is none. */
    static void set(IElementTagStructureHandler element, String attribute, @Nullable String value) {
        if (value != null) {
            element.setAttribute(attribute, HtmlEscape.escapeHtml4Xml(value));
        }
    }
}
