package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.MeasureCheck;
import org.jspecify.annotations.Nullable;

/** What a key result will measure by its row. */
final class MeasurePlan {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 4;

    private final Scene scene;
    private final Line line;
    private final @Nullable Measure before;
    private final KeyResultKind kind;
    private final int milestones;

    MeasurePlan(Scene scene, Line line, @Nullable Measure before, int milestones) {
        this.scene = scene;
        this.line = line;
        this.before = before;
        this.milestones = milestones;
        KeyResultKind said = line.word("kind", KeyResultKind.class, "okr.kind.");
        this.kind = said != null ? said : before != null ? before.kind() : usual();
    }

    private KeyResultKind usual() {
        if (milestones > 0) {
            return KeyResultKind.MILESTONES;
        }
        if (!line.isBlank("currency")) {
            return KeyResultKind.MONEY;
        }
        return line.isBlank("target") ? KeyResultKind.PERCENTAGE : KeyResultKind.NUMBER;
    }

    KeyResultKind kind() {
        return kind;
    }

    /** As the row says it, found wrong where nothing could be measured by it; null when a number is missing. */
    @Nullable
    Measure measure() {
        BigDecimal start = value("start", before == null ? BigDecimal.ZERO : before.start());
        BigDecimal target = value("target", usualTarget());
        if (start == null || target == null) {
            if (target == null && line.isBlank("target")) {
                line.wrong("target", "okr.import.no-target");
            }
            return null;
        }
        BigDecimal baseline = zone("baseline", before == null ? null : before.baseline());
        BigDecimal commit = zone("commit", before == null ? null : before.commit());
        BigDecimal stretch = zone("stretch", before == null ? null : before.stretch());
        Measure measure = MeasureCheck.settled(
                new Measure(
                        kind,
                        line.has("unit") ? line.textOr("unit", "") : before == null ? "" : before.unit(),
                        currency(),
                        decimals(start, target, baseline, commit, stretch),
                        start,
                        target,
                        baseline,
                        commit,
                        stretch),
                milestones);
        List<Violation> wrong = MeasureCheck.violations(measure, "");
        wrong.forEach(one -> scene.findings().wrong(line, one.pointer().substring(1), one.text()));
        return measure;
    }

    private @Nullable BigDecimal usualTarget() {
        if (before != null) {
            return before.target();
        }
        return switch (kind) {
            case PERCENTAGE -> HUNDRED;
            case YES_NO, MILESTONES -> BigDecimal.ONE;
            case NUMBER, MONEY -> null;
        };
    }

    private @Nullable BigDecimal value(String column, @Nullable BigDecimal usual) {
        return line.isBlank(column) ? usual : line.number(column, kind == KeyResultKind.PERCENTAGE);
    }

    private @Nullable BigDecimal zone(String column, @Nullable BigDecimal usual) {
        return line.has(column) ? value(column, null) : usual;
    }

    private @Nullable String currency() {
        String said = line.text("currency");
        return said == null
                ? (before == null ? null : before.currency())
                : Plain.key(said).toUpperCase(Locale.ROOT);
    }

    private int decimals(@Nullable BigDecimal... values) {
        BigDecimal said = line.number("decimals", false);
        if (said != null) {
            return said.intValue();
        }
        if (before != null) {
            return before.decimals();
        }
        int needed = 0;
        for (BigDecimal value : values) {
            needed = value == null
                    ? needed
                    : Math.max(needed, value.stripTrailingZeros().scale());
        }
        return Math.min(MOST_DECIMALS, needed);
    }

    /** What differs, by columns; decimals alone change how values are shown, and count too. */
    List<Change> changes(Measure after) {
        List<Change> changes = new ArrayList<>();
        if (before == null) {
            return changes;
        }
        add(changes, "kind", scene.word("okr.kind.", before.kind()), scene.word("okr.kind.", after.kind()));
        add(changes, "unit", before.unit(), after.unit());
        add(changes, "currency", orEmpty(before.currency()), orEmpty(after.currency()));
        add(changes, "decimals", String.valueOf(before.decimals()), String.valueOf(after.decimals()));
        Map<String, Values> values = new LinkedHashMap<>();
        values.put("start", new Values(before.start(), after.start()));
        values.put("baseline", new Values(before.baseline(), after.baseline()));
        values.put("commit", new Values(before.commit(), after.commit()));
        values.put("target", new Values(before.target(), after.target()));
        values.put("stretch", new Values(before.stretch(), after.stretch()));
        values.forEach((column, one) -> add(changes, column, Items.shown(one.before()), Items.shown(one.after())));
        return changes;
    }

    private record Values(
            @Nullable BigDecimal before, @Nullable BigDecimal after) {}

    private static void add(List<Change> changes, String column, String old, String fresh) {
        if (!old.equals(fresh)) {
            changes.add(new Change(column, old, fresh));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
