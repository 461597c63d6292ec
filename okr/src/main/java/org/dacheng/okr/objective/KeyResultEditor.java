package org.dacheng.okr.objective;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.MeasureCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes key results: texts, measures, milestones and order. */
@Component
class KeyResultEditor {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_STEP = 300;
    private static final Measure USUAL = new Measure(
            KeyResultKind.PERCENTAGE, "", null, 0, BigDecimal.ZERO, BigDecimal.valueOf(100), null, null, null);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final OwnerCheck owners;
    private final KeyResultWeighting weighing;
    private final AlignmentCleanup parting;

    KeyResultEditor(
            EntityManager entities,
            JdbcClient jdbc,
            OwnerCheck owners,
            KeyResultWeighting weighing,
            AlignmentCleanup parting) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.owners = owners;
        this.weighing = weighing;
        this.parting = parting;
    }

    void add(LockedObjective work, KeyResultEdit edit) {
        KeyResult fresh = draft(work, edit);
        entities.persist(fresh);
    }

    /** A new key result, not stored yet, so that weights can be changed before. */
    KeyResult draft(LockedObjective work, KeyResultEdit edit) {
        int last = work.keyResults().stream().mapToInt(KeyResult::ordinal).max().orElse(-1);
        KeyResult fresh = new KeyResult(work.objective().id(), work.objective().responsibleId(), USUAL, last + 1);
        check(fresh, edit, work);
        work.keyResults().add(fresh);
        write(work, fresh, edit);
        if (edit.weight() == null) {
            weighing.admit(work);
        } else {
            weighing.set(work, fresh, edit.weight());
        }
        return fresh;
    }

    void change(LockedObjective work, KeyResult keyResult, KeyResultEdit edit) {
        check(keyResult, edit, work);
        write(work, keyResult, edit);
        if (edit.measure() != null || edit.milestones() != null) {
            // The feed may no longer fit the measure, or fit again.
            jdbc.sql("update okr_feed set stale = true, read_until = null where key_result_id = :id")
                    .param("id", keyResult.id())
                    .update();
        }
        if (edit.weight() != null) {
            weighing.set(work, keyResult, edit.weight());
        }
    }

    private void check(KeyResult keyResult, KeyResultEdit edit, LockedObjective work) {
        List<Violation> wrong = new ArrayList<>();
        ObjectiveWriter.tooLong(wrong, "/title", edit.title(), LONGEST_TITLE);
        if (edit.responsibleId() != null) {
            owners.active(wrong, "/responsibleId", edit.responsibleId());
        }
        steps(wrong, edit.milestones());
        if (edit.measure() != null) {
            wrong.addAll(MeasureCheck.missing(edit.measure(), "/measure"));
        }
        ObjectiveWriter.refuse(wrong);
        if (edit.measure() != null) {
            wrong.addAll(MeasureCheck.violations(
                    MeasureCheck.settled(edit.measure(), steps(work, keyResult, edit)), "/measure"));
        }
        ObjectiveWriter.refuse(wrong);
    }

    /** API calls may leave out a title, or a whole milestone. */
    private static void steps(List<Violation> wrong, @Nullable List<KeyResultEdit.Step> milestones) {
        List<KeyResultEdit.@Nullable Step> steps = milestones == null ? List.of() : new ArrayList<>(milestones);
        for (int at = 0; at < steps.size(); at++) {
            KeyResultEdit.Step step = steps.get(at);
            String title = step == null ? "" : PlainText.line(Objects.requireNonNullElse(step.title(), ""));
            if (title.isEmpty() || PlainText.length(title) > LONGEST_STEP) {
                wrong.add(new Violation(
                        "/milestones/" + at + (step == null ? "" : "/title"),
                        Message.of("okr.key-result.milestone-title", LONGEST_STEP)));
            }
        }
    }

    private static int steps(LockedObjective work, KeyResult keyResult, KeyResultEdit edit) {
        return edit.milestones() == null
                ? work.stepsOf(keyResult).size()
                : edit.milestones().size();
    }

    private void write(LockedObjective work, KeyResult keyResult, KeyResultEdit edit) {
        if (edit.title() != null) {
            keyResult.name(edit.title());
        }
        if (edit.responsibleId() != null) {
            keyResult.answeredBy(edit.responsibleId());
        }
        if (edit.milestones() != null) {
            milestones(work, keyResult, edit.milestones());
        }
        if (edit.measure() != null || edit.milestones() != null) {
            List<KeyResultMilestone> steps = work.stepsOf(keyResult);
            Measure measure = edit.measure() == null ? keyResult.measure() : edit.measure();
            keyResult.measure(MeasureCheck.settled(measure, steps.size()), (int)
                    steps.stream().filter(KeyResultMilestone::isDone).count());
        }
    }

    /** Milestones that are not listed are removed; an id that does not belong to this key result creates a new one. */
    private void milestones(LockedObjective work, KeyResult keyResult, List<KeyResultEdit.Step> wanted) {
        Map<String, KeyResultMilestone> known =
                work.stepsOf(keyResult).stream().collect(Collectors.toMap(KeyResultMilestone::id, Function.identity()));
        List<KeyResultMilestone> kept = new ArrayList<>();
        for (KeyResultEdit.Step each : wanted) {
            KeyResultMilestone step = each.id() == null ? null : known.remove(each.id());
            kept.add(written(keyResult, step, each, kept.size()));
        }
        known.values().forEach(entities::remove);
        work.steps().removeIf(step -> step.keyResultId().equals(keyResult.id()));
        work.steps().addAll(kept);
    }

    private KeyResultMilestone written(
            KeyResult keyResult, @Nullable KeyResultMilestone known, KeyResultEdit.Step wanted, int at) {
        KeyResultMilestone step = known == null ? new KeyResultMilestone(keyResult.id()) : known;
        step.write(wanted, at);
        if (known == null) {
            entities.persist(step);
        }
        return step;
    }

    void remove(LockedObjective work, KeyResult keyResult) {
        work.stepsOf(keyResult).forEach(entities::remove);
        work.steps().removeIf(step -> step.keyResultId().equals(keyResult.id()));
        work.keyResults().remove(keyResult);
        entities.remove(keyResult);
        for (String table : List.of("okr_feed", "okr_evidence")) {
            jdbc.sql("delete from " + table + " where key_result_id = :id")
                    .param("id", keyResult.id())
                    .update();
        }
        parting.part(AlignmentCleanup.Gone.keyResult(keyResult.id()));
        weighing.close(work);
    }

    void order(LockedObjective work, List<String> ids) {
        List<String> known = work.keyResults().stream().map(KeyResult::id).toList();
        if (ids.size() != known.size() || !new HashSet<>(known).equals(new HashSet<>(ids))) {
            ObjectiveWriter.refuse(List.of(new Violation("/ids", Message.of("okr.key-result.order"))));
        }
        work.keyResults().forEach(one -> one.place(ids.indexOf(one.id())));
    }
}
