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

    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST_UNIT = 40;
    private static final BigDecimal BEYOND = BigDecimal.TEN.pow(15);

    /**
     * The measure adjusted to its kind: yes or no goes from 0 to 1, milestones from 0 to their number, and only money
     * has a currency.
     *
     * @param milestones number of milestones
     */
    public static Measure settled(Measure measure, int milestones) {
        return switch (measure.kind()) {
            case YES_NO -> counted(measure, 1);
            case MILESTONES -> counted(measure, Math.max(1, milestones));
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

    private static Measure counted(Measure measure, int target) {
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
        List<Violation> wrong = new ArrayList<>();
        missing(wrong, measure.kind(), pointer + "/kind", "okr.measure.kind");
        if (wrong.isEmpty() && measure.kind() != KeyResultKind.YES_NO && measure.kind() != KeyResultKind.MILESTONES) {
            missing(wrong, measure.start(), pointer + "/start", "okr.measure.missing");
            missing(wrong, measure.target(), pointer + "/target", "okr.measure.missing");
        }
        return wrong;
    }

    private static void missing(List<Violation> wrong, @Nullable Object part, String pointer, String key) {
        if (part == null) {
            wrong.add(new Violation(pointer, Message.of(key)));
        }
    }

    /** @param pointer of the measure, such as {@code /measure} */
    public static List<Violation> violations(Measure measure, String pointer) {
        List<Violation> wrong = new ArrayList<>();
        if (PlainText.length(measure.unit()) > LONGEST_UNIT) {
            wrong.add(new Violation(pointer + "/unit", Message.of("okr.measure.unit", LONGEST_UNIT)));
        }
        if (measure.decimals() < 0 || measure.decimals() > MOST_DECIMALS) {
            wrong.add(new Violation(pointer + "/decimals", Message.of("okr.measure.decimals", MOST_DECIMALS)));
        }
        if (measure.kind() == KeyResultKind.MONEY && !isCurrency(measure.currency())) {
            wrong.add(new Violation(pointer + "/currency", Message.of("okr.measure.currency")));
        }
        zones(measure).forEach(zone -> size(wrong, pointer, zone));
        if (wrong.isEmpty()) {
            way(wrong, measure, pointer);
        }
        return wrong;
    }

    /** Whether the value fits into the columns: 15 digits before the decimal point, four after it. */
    public static boolean fits(BigDecimal value) {
        return value.abs().compareTo(BEYOND) < 0 && value.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    private record Zone(String name, @Nullable BigDecimal value) {}

    private static List<Zone> zones(Measure measure) {
        return List.of(
                new Zone("start", measure.start()),
                new Zone("baseline", measure.baseline()),
                new Zone("commit", measure.commit()),
                new Zone("target", measure.target()),
                new Zone("stretch", measure.stretch()));
    }

    private static void size(List<Violation> wrong, String pointer, Zone zone) {
        if (zone.value() != null && !fits(zone.value())) {
            wrong.add(new Violation(pointer + "/" + zone.name(), Message.of("okr.measure.value", MOST_DECIMALS)));
        }
    }

    private static void way(List<Violation> wrong, Measure measure, String pointer) {
        int direction = measure.target().compareTo(measure.start());
        if (direction == 0) {
            wrong.add(new Violation(pointer + "/target", Message.of("okr.measure.target-is-start")));
            return;
        }
        BigDecimal before = measure.start();
        for (Zone zone : zones(measure)) {
            BigDecimal value = zone.value();
            if (value != null && value.compareTo(before) * direction < 0) {
                // An inconsistent target is reported at the zone beyond it: the target itself is more likely correct.
                String name = zone.name().equals("target") ? beyond(measure) : zone.name();
                wrong.add(new Violation(pointer + "/" + name, Message.of("okr.measure.zones")));
                return;
            }
            before = value == null ? before : value;
        }
    }

    private static String beyond(Measure measure) {
        return measure.commit() != null ? "commit" : "baseline";
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private MeasureCheck() {}
}
