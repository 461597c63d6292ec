package org.dacheng.okr.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.KeyResultChange;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.ObjectiveContent;
import org.jspecify.annotations.Nullable;

/** A change of a key result from its posted row; fields that were not posted stay unchanged. */
record PostedKeyResultChange(Map<String, String> fields) implements KeyResultChange {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int WEIGHT_DECIMALS = 4;
    private static final String[] FIELDS = {
        "kind", "start", "target", "unit", "currency", "baseline", "commit", "stretch"
    };

    @Override
    public boolean affectsProgress() {
        PostedFields posted = new PostedFields(fields);
        return posted.has(FIELDS) || posted.has("weight", "milestones");
    }

    @Override
    public KeyResultEdit of(ObjectiveContent.KeyResultContent before) {
        PostedFields posted = new PostedFields(fields);
        BigDecimal weight = posted.number("weight");
        Measure measure = posted.has(FIELDS) ? measure(posted, before.measure()) : null;
        List<KeyResultEdit.MilestoneEdit> milestones = posted.has("milestones") ? milestones(posted, before) : null;
        posted.check();
        requireUnchanged(posted, before);
        return new KeyResultEdit(
                posted.text("title"),
                measure,
                posted.text("responsible"),
                weight == null ? null : weight.divide(HUNDRED, WEIGHT_DECIMALS, java.math.RoundingMode.HALF_UP),
                milestones);
    }

    private static void requireUnchanged(PostedFields posted, ObjectiveContent.KeyResultContent before) {
        Measure measure = before.measure();
        posted.requireUnchanged("title", before.title(), PlainText::line);
        posted.requireUnchanged("responsible", before.responsibleId(), PlainText::line);
        posted.requireUnchanged("weight", before.weight().multiply(HUNDRED));
        posted.requireUnchanged("kind", measure.kind());
        posted.requireUnchanged("start", measure.start());
        posted.requireUnchanged("target", measure.target());
        posted.requireUnchanged("baseline", measure.baseline());
        posted.requireUnchanged("commit", measure.commit());
        posted.requireUnchanged("stretch", measure.stretch());
        posted.requireUnchanged("unit", measure.unit(), PlainText::line);
        posted.requireUnchanged("currency", measure.currency(), PlainText::line);
        posted.requireUnchanged("milestones", lines(before), PostedKeyResultChange::eachLine);
    }

    private static String lines(ObjectiveContent.KeyResultContent before) {
        return before.milestones().stream()
                .map(ObjectiveContent.MilestoneContent::title)
                .collect(Collectors.joining("\n"));
    }

    private static String eachLine(String typed) {
        return titles(typed).collect(Collectors.joining("\n"));
    }

    private static Stream<String> titles(String typed) {
        return PlainText.lines(typed).lines().map(PlainText::line).filter(line -> !line.isEmpty());
    }

    private static Measure measure(PostedFields posted, Measure before) {
        KeyResultKind kind = posted.choice("kind", KeyResultKind.class);
        if (kind != null && kind != before.kind()) {
            return defaultMeasure(kind);
        }
        BigDecimal start = required(posted, "start", before.start());
        BigDecimal target = required(posted, "target", before.target());
        BigDecimal baseline = posted.number("baseline", before.baseline());
        BigDecimal commit = posted.number("commit", before.commit());
        BigDecimal stretch = posted.number("stretch", before.stretch());
        String unit = posted.text("unit");
        String currency = posted.text("currency");
        return new Measure(
                before.kind(),
                unit == null ? before.unit() : unit,
                currency == null || currency.isEmpty() ? before.currency() : currency,
                decimals(start, target, baseline, commit, stretch),
                start,
                target,
                baseline,
                commit,
                stretch);
    }

    /** A new kind starts with its default range. */
    private static Measure defaultMeasure(KeyResultKind kind) {
        BigDecimal target = kind == KeyResultKind.YES_NO || kind == KeyResultKind.MILESTONES ? BigDecimal.ONE : HUNDRED;
        String currency = kind == KeyResultKind.MONEY ? "CNY" : null;
        return new Measure(kind, "", currency, 0, BigDecimal.ZERO, target, null, null, null);
    }

    private static BigDecimal required(PostedFields posted, String name, BigDecimal before) {
        BigDecimal number = posted.number(name, before);
        if (number == null && posted.has(name)) {
            posted.addError(name, "okr.page.number-missing");
        }
        return number == null ? before : number;
    }

    private static int decimals(@Nullable BigDecimal... numbers) {
        return Stream.of(numbers)
                .filter(Objects::nonNull)
                .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
    }

    /** One milestone per line: matched with an existing one by title, else with the first unmatched one. */
    private static List<KeyResultEdit.MilestoneEdit> milestones(
            PostedFields posted, ObjectiveContent.KeyResultContent before) {
        List<String> titles = titles(String.valueOf(posted.text("milestones"))).toList();
        List<ObjectiveContent.MilestoneContent> left = new ArrayList<>(before.milestones());
        left.removeIf(milestone -> titles.contains(milestone.title()));
        return titles.stream()
                .map(title -> before.milestones().stream()
                        .filter(milestone -> milestone.title().equals(title))
                        .findFirst()
                        .or(() -> left.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(left.remove(0)))
                        .map(same -> new KeyResultEdit.MilestoneEdit(same.id(), title, same.dueOn()))
                        .orElse(new KeyResultEdit.MilestoneEdit(null, title, null)))
                .toList();
    }
}
