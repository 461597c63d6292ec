package org.dacheng.forms.render.markup;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * Attributes of the templates of forms. Each does in one step what takes several expressions otherwise; a form has
 * hundreds of them, which made up most of its rendering time.
 *
 * <ul>
 *   <li>{@code field:rows="rows"}, {@code field:frame="field"}: see {@link FieldRowsProcessor}
 *   <li>{@code field:edit="field"}, {@code field:read}, {@code field:print}: replaces the element by that fragment of
 *       {@code forms/field/<type>}, where the variable is called {@code field}
 *   <li>{@code field:like="textfield"}: see {@link FieldLikeProcessor}
 *   <li>{@code field:input="field"}: see {@link FieldInputProcessor}
 *   <li>{@code field:options="select"}: see {@link FieldOptionsProcessor}
 *   <li>{@code field:text="unit"}: see {@link FieldTextProcessor}
 *   <li>{@code field:extra="type=inputType"}: see {@link FurtherAttributes}
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
                FieldRowsProcessor.rows(),
                FieldRowsProcessor.frame(),
                new FieldFragmentProcessor("edit"),
                new FieldFragmentProcessor("read"),
                new FieldFragmentProcessor("print"),
                new FieldLikeProcessor(),
                new FieldInputProcessor(),
                new FieldOptionsProcessor(),
                new FieldTextProcessor());
    }
}
