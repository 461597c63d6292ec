package org.dacheng.okr.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.springframework.stereotype.Component;

/** Formats measures of key results for people. */
@Component
class MeasureFormatter {

    private final Messages messages;

    MeasureFormatter(Messages messages) {
        this.messages = messages;
    }

    /** Start and target, such as {@code 0 → 100 家}. */
    String range(Measure measure, Locale locale) {
        return switch (measure.kind()) {
            case YES_NO -> messages.text(Message.of("okr.agreement.done-or-not"), locale);
            case MILESTONES ->
                messages.text(
                        Message.of("okr.agreement.milestones", measure.target().intValue()), locale);
            case PERCENTAGE, NUMBER, MONEY ->
                number(measure, measure.start(), locale) + " → " + number(measure, measure.target(), locale)
                        + unit(measure);
        };
    }

    /** Title with the due date. */
    String milestone(SubmissionSnapshot.SubmittedMilestone milestone, Locale locale) {
        return milestone.dueOn() == null
                ? milestone.title()
                : messages.text(
                        Message.of("okr.agreement.milestone-due", milestone.title(), milestone.dueOn()), locale);
    }

    /** Title, owner and key result. */
    static String aligned(SubmissionSnapshot.AlignedParent aligned, Locale locale) {
        String whole = aligned.title() + " · " + aligned.owner().in(locale);
        return aligned.keyResult() == null ? whole : whole + " · " + aligned.keyResult();
    }

    /** A weight as {@code 33.33%}. */
    static String share(BigDecimal weight) {
        BigDecimal percent = weight.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return plain(percent).toPlainString() + "%";
    }

    private String number(Measure measure, BigDecimal value, Locale locale) {
        String digits = messages.number(plain(value), locale);
        String currency = measure.currency();
        if (measure.kind() == KeyResultKind.MONEY && currency != null) {
            return Currency.getInstance(currency).getSymbol(Locale.CHINA) + " " + digits;
        }
        return measure.kind() == KeyResultKind.PERCENTAGE ? digits + "%" : digits;
    }

    private static String unit(Measure measure) {
        boolean said = measure.unit().isEmpty() || measure.kind() == KeyResultKind.PERCENTAGE;
        return said ? "" : " " + measure.unit();
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
