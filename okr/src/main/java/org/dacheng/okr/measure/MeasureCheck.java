package org.dacheng.okr.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** Validates measures. */
public final class MeasureCheck {

    private static final int MAX_DECIMALS = 4;
    private static final int MAX_UNIT_LENGTH = 40;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    /**
     * The measure adjusted to its kind: yes or no goes from 0 to 1, milestones from 0 to their number, and only money
     * has a currency.
     *
     * @param milestones number of milestones
     */
    public static Measure normalized(Measure measure, int milestones) {
        return switch (measure.kind()) {
            case YES_NO -> fromZeroTo(measure, 1);
            case MILESTONES -> fromZeroTo(measure, Math.max(1, milestones));
            case MONEY, PERCENTAGE, NUMBER ->
                new Measure(
                        measure.kind(),
                        unit(measure.unit()),
                        measure.kind() == KeyResultKind.MONEY ? measure.currency() : null,
                        measure.decimals(),
                        measure.start(),
                        measure.target(),
                        measure.baseline(),
                        measure.commit(),
                        measure.stretch());
        };
    }

    private static Measure fromZeroTo(Measure measure, int target) {
        return new Measure(
                measure.kind(),
                unit(measure.unit()),
                null,
                0,
                BigDecimal.ZERO,
                BigDecimal.valueOf(target),
                null,
                null,
                null);
    }

    /** API calls may leave it out. */
    private static String unit(@Nullable String unit) {
        return unit == null ? "" : unit;
    }

    /**
     * Violations for missing parts that the kind needs; other checks require these parts.
     *
     * @param pointer of the measure, such as {@code /measure}
     */
    public static List<Violation> missing(Measure measure, String pointer) {
        List<Violation> violations = new ArrayList<>();
        missing(violations, measure.kind(), pointer + "/kind", "okr.measure.kind");
        if (violations.isEmpty()
                && measure.kind() != KeyResultKind.YES_NO
                && measure.kind() != KeyResultKind.MILESTONES) {
            missing(violations, measure.start(), pointer + "/start", "okr.measure.missing");
            missing(violations, measure.target(), pointer + "/target", "okr.measure.missing");
        }
        return violations;
    }

    private static void missing(List<Violation> violations, @Nullable Object part, String pointer, String key) {
        if (part == null) {
            violations.add(new Violation(pointer, Message.of(key)));
        }
    }

    /** @param pointer of the measure, such as {@code /measure} */
    public static List<Violation> violations(Measure measure, String pointer) {
        List<Violation> violations = new ArrayList<>();
        if (PlainText.length(measure.unit()) > MAX_UNIT_LENGTH) {
            violations.add(new Violation(pointer + "/unit", Message.of("okr.measure.unit", MAX_UNIT_LENGTH)));
        }
        if (measure.decimals() < 0 || measure.decimals() > MAX_DECIMALS) {
            violations.add(new Violation(pointer + "/decimals", Message.of("okr.measure.decimals", MAX_DECIMALS)));
        }
        if (measure.kind() == KeyResultKind.MONEY && !isCurrency(measure.currency())) {
            violations.add(new Violation(pointer + "/currency", Message.of("okr.measure.currency")));
        }
        zones(measure).forEach(zone -> size(violations, pointer, zone));
        if (violations.isEmpty()) {
            direction(violations, measure, pointer);
        }
        return violations;
    }

    /** Whether the value fits into the columns: 15 digits before the decimal point, four after it. */
    public static boolean fits(BigDecimal value) {
        return value.abs().compareTo(BEYOND) < 0 && value.stripTrailingZeros().scale() <= MAX_DECIMALS;
    }

    private record NamedValue(String name, @Nullable BigDecimal value) {}

    private static List<NamedValue> zones(Measure measure) {
        return List.of(
                new NamedValue("start", measure.start()),
                new NamedValue("baseline", measure.baseline()),
                new NamedValue("commit", measure.commit()),
                new NamedValue("target", measure.target()),
                new NamedValue("stretch", measure.stretch()));
    }

    private static void size(List<Violation> violations, String pointer, NamedValue zone) {
        if (zone.value() != null && !fits(zone.value())) {
            violations.add(new Violation(pointer + "/" + zone.name(), Message.of("okr.measure.value", MAX_DECIMALS)));
        }
    }

    private static void direction(List<Violation> violations, Measure measure, String pointer) {
        int direction = measure.target().compareTo(measure.start());
        if (direction == 0) {
            violations.add(new Violation(pointer + "/target", Message.of("okr.measure.target-is-start")));
            return;
        }
        BigDecimal before = measure.start();
        for (NamedValue zone : zones(measure)) {
            BigDecimal value = zone.value();
            if (value != null && value.compareTo(before) * direction < 0) {
                // An inconsistent target is reported at the zone beyond it: the target itself is more likely correct.
                String name = zone.name().equals("target") ? lastZone(measure) : zone.name();
                violations.add(new Violation(pointer + "/" + name, Message.of("okr.measure.zones")));
                return;
            }
            before = value == null ? before : value;
        }
    }

    private static String lastZone(Measure measure) {
        return measure.commit() != null ? "commit" : "baseline";
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private MeasureCheck() {}
}
