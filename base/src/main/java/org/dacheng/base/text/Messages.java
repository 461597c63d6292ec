package org.dacheng.base.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Resolves a {@link Message} in the reader's language, including all its values. */
@Component
public class Messages {

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /** Instants are shown in the time zone of the current web request, or of the machine outside of one. */
    public String text(Message message, Locale locale) {
        return text(message, locale, LocaleContextHolder.getTimeZone().toZoneId());
    }

    /**
     * Formats dates, instants and decimals before they are inserted, so their placeholder is a plain {@code {0}}; whole
     * numbers stay numbers and may be used in a choice ({@code {0,choice,…}}). An unknown key is shown as it is.
     */
    public String text(Message message, Locale locale, ZoneId zone) {
        Object[] args =
                message.args().stream().map(arg -> localise(arg, locale, zone)).toArray();
        String text = source.getMessage(message.key(), args, message.key(), locale);
        return text == null ? message.key() : text;
    }

    /** The message in both languages. */
    public LocalText localText(Message message) {
        return new LocalText(text(message, Languages.CHINESE), text(message, Languages.ENGLISH));
    }

    private Object localise(Object arg, Locale locale, ZoneId zone) {
        if (arg instanceof LocalText local) {
            return local.in(locale);
        } else if (arg instanceof Message nested) {
            return text(nested, locale, zone);
        } else if (arg instanceof Instant instant) {
            return instant(instant, locale, zone);
        } else if (arg instanceof LocalDate date) {
            return date(date, locale);
        } else if (arg instanceof BigDecimal number) {
            return number(number, locale);
        } else if (arg instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> String.valueOf(localise(one, locale, zone)))
                    .collect(Collectors.joining(chinese(locale) ? "、" : ", "));
        }
        return arg;
    }

    /** The beginning of a text, see {@link PlainText#shortened}. */
    public String shortened(@Nullable String text, int codePoints) {
        return text == null ? "" : PlainText.shortened(text, codePoints);
    }

    /** {@code 2026年3月1日} or {@code 1 Mar 2026}. */
    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "yyyy年M月d日" : "d MMM yyyy", locale)
                .format(date);
    }

    /** {@code 2026年3月1日 09:30} or {@code 1 Mar 2026, 09:30}. */
    public String instant(Instant instant, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofPattern(chinese(locale) ? "yyyy年M月d日 HH:mm" : "d MMM yyyy, HH:mm", locale)
                .format(instant.atZone(zone));
    }

    /** Grouped, with the decimals it has: {@code 12,000.50}. */
    public String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private static boolean chinese(Locale locale) {
        return Languages.nearest(locale).equals(Languages.CHINESE);
    }
}
