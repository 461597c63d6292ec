package org.dacheng.forms.condition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Results of expressions as people read them. */
@Component
class SampleTexts {

    private static final int MAX_DECIMALS = 10;

    private final Messages messages;

    SampleTexts(Messages messages) {
        this.messages = messages;
    }

    /** @param field a computed field shows numbers in its own format, with unit or currency */
    String of(Actor actor, @Nullable Object value, @Nullable Field field) {
        boolean computed = field != null && field.type().purpose() == FieldType.Purpose.COMPUTED;
        if (value instanceof BigDecimal && field != null && computed) {
            FieldReaderContext reader = new FieldReaderContext(actor.locale(), actor.zone(), Map.of());
            return field.type().text(field, value, reader);
        }
        return text(value, actor.locale());
    }

    private String text(@Nullable Object value, Locale locale) {
        boolean chinese = Languages.nearest(locale).equals(Languages.CHINESE);
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal number) {
            BigDecimal plain =
                    number.setScale(MAX_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
            return messages.number(plain, locale);
        } else if (value instanceof Boolean yes) {
            return messages.text(Message.of(yes ? "forms.field.yes" : "forms.field.no"), locale);
        } else if (value instanceof LocalDate day) {
            return messages.date(day, locale);
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(one -> text(one, locale)).collect(Collectors.joining(chinese ? "、" : ", "));
        } else if (value instanceof Map<?, ?> members) {
            return members.values().stream()
                    .map(one -> text(one, locale))
                    .collect(Collectors.joining(chinese ? "、" : ", "));
        }
        return value.toString();
    }
}
