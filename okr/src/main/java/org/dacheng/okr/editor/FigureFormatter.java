package org.dacheng.okr.editor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.ScoreBand;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Formats the figures of goals for pages, as {@code @figures}. */
@Component("figures")
public class FigureFormatter {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int ALMOST = 99;

    private final Messages messages;

    FigureFormatter(Messages messages) {
        this.messages = messages;
    }

    /** {@code 43%}; only a complete share is shown as 100. */
    public String percent(BigDecimal share) {
        return whole(share) + "%";
    }

    /** 0 to 100. */
    public int whole(BigDecimal share) {
        int percent = share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValue();
        return share.compareTo(BigDecimal.ONE) < 0 ? Math.min(percent, ALMOST) : percent;
    }

    /** A weight as in an input: {@code 33.33}, {@code 50}. */
    public String points(BigDecimal share) {
        BigDecimal points = share.multiply(HUNDRED).stripTrailingZeros();
        return points.scale() < 0 ? points.setScale(0).toPlainString() : points.toPlainString();
    }

    /** A number for an input, without trailing zeros; empty for null. */
    public String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0).toPlainString() : shortest.toPlainString();
    }

    /** With its unit or currency: {@code 45%}, {@code 12 家}, {@code ¥1,200,000}, {@code yes}, {@code 2 / 5}. */
    public String value(Measure measure, BigDecimal value, Locale locale) {
        return switch (measure.kind()) {
            case YES_NO -> messages.text(Message.of(value.signum() > 0 ? "okr.figure.yes" : "okr.figure.no"), locale);
            case MILESTONES -> number(value, 0, locale) + " / " + number(measure.target(), 0, locale);
            case MONEY -> money(measure, value, locale);
            case PERCENTAGE -> number(value, measure.decimals(), locale) + "%";
            case NUMBER -> number(value, measure.decimals(), locale) + unit(measure);
        };
    }

    /** The score bands, best first. */
    public List<ScoreBand> bands() {
        return List.of(ScoreBand.values());
    }

    /** The progress bar of the key result. */
    public KeyResultProgressBar bar(KeyResultView keyResult) {
        return KeyResultProgressBar.of(keyResult.measure(), keyResult.current());
    }

    /** Whether its value is typed; milestones are checked off, and yes or no is selected. */
    public boolean typed(Measure measure) {
        return measure.kind() != KeyResultKind.MILESTONES && measure.kind() != KeyResultKind.YES_NO;
    }

    /** Titles of its milestones, one per line. */
    public String lines(KeyResultView keyResult) {
        return keyResult.milestones().stream()
                .map(KeyResultView.MilestoneView::title)
                .collect(Collectors.joining("\n"));
    }

    private static String unit(Measure measure) {
        return measure.unit().isBlank() ? "" : " " + measure.unit();
    }

    private static String money(Measure measure, BigDecimal value, Locale locale) {
        String currency = measure.currency() == null ? "CNY" : measure.currency();
        String symbol =
                currency.equals("CNY") ? "¥" : Currency.getInstance(currency).getSymbol(locale);
        return symbol + number(value, measure.decimals(), locale) + unit(measure);
    }

    private static String number(BigDecimal value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}
