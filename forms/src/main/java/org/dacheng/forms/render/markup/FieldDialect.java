package org.dacheng.forms.render.markup;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * Attributes of the templates of forms. Each does in one step what takes several expressions otherwise; a form has
 * hundreds of them, which made up most of its rendering time. All take the name of a variable.
 *
 * <ul>
 *   <li>{@code field:frame="field"}: replaces the element by the field with its label, help and errors
 *   <li>{@code field:edit="field"}, {@code field:read}, {@code field:print}: replaces the element by that fragment of
 *       {@code forms/field/<type>}, where the variable is called {@code field}
 *   <li>{@code field:cell="field"}: see {@link FieldCellProcessor}
 *   <li>{@code field:input="field"}: see {@link FieldInputProcessor}
 *   <li>{@code field:option="option"}: see {@link FieldOptionProcessor}
 * </ul>
 */
@Component
final class FieldDialect extends AbstractProcessorDialect {

    FieldDialect() {
        super("Fields", FieldAttributeProcessor.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                FieldFragmentProcessor.frame(),
                FieldFragmentProcessor.ofType("edit"),
                FieldFragmentProcessor.ofType("read"),
                FieldFragmentProcessor.ofType("print"),
                new FieldCellProcessor(),
                new FieldInputProcessor(),
                new FieldOptionProcessor());
    }
}
