package org.dacheng.app.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import org.dacheng.base.text.PlainText;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes declared constraints follow {@link PlainText}: invisible text is blank, and sizes are counted in code points.
 */
@Configuration(proxyBeanMethods = false)
class TextConstraintConfiguration {

    @Bean
    ValidationConfigurationCustomizer textConstraints() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                ConstraintMapping mapping = hibernate.createConstraintMapping();
                mapping.constraintDefinition(NotBlank.class)
                        .includeExistingValidators(false)
                        .validatedBy(VisibleText.class);
                mapping.constraintDefinition(Size.class)
                        .includeExistingValidators(false)
                        .validatedBy(TextSize.class)
                        .validatedBy(CollectionSize.class);
                hibernate.addMapping(mapping);
            }
        };
    }

    /** The text contains a visible character. */
    public static final class VisibleText implements ConstraintValidator<NotBlank, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text != null && !PlainText.isBlank(text.toString());
        }
    }

    /** Size of a text in code points. */
    public static final class TextSize extends SizeValidator<CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || holds(PlainText.length(text.toString()));
        }
    }

    /** Size of a collection. */
    @SuppressWarnings("rawtypes")
    public static final class CollectionSize extends SizeValidator<Collection> {

        @Override
        public boolean isValid(@Nullable Collection all, ConstraintValidatorContext context) {
            return all == null || holds(all.size());
        }
    }

    private abstract static class SizeValidator<T> implements ConstraintValidator<Size, T> {

        private int min;
        private int max;

        @Override
        public void initialize(Size size) {
            min = size.min();
            max = size.max();
        }

        boolean holds(int size) {
            return size >= min && size <= max;
        }
    }
}
