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

    private static final int MAX_TITLE_LENGTH = 500;
    private static final int MAX_MILESTONE_LENGTH = 300;
    private static final Measure DEFAULT = new Measure(
            KeyResultKind.PERCENTAGE, "", null, 0, BigDecimal.ZERO, BigDecimal.valueOf(100), null, null, null);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final OwnerCheck owners;
    private final KeyResultWeighting weighting;
    private final AlignmentCleanup alignmentCleanup;

    KeyResultEditor(
            EntityManager entities,
            JdbcClient jdbc,
            OwnerCheck owners,
            KeyResultWeighting weighting,
            AlignmentCleanup alignmentCleanup) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.owners = owners;
        this.weighting = weighting;
        this.alignmentCleanup = alignmentCleanup;
    }

    void add(LockedObjective locked, KeyResultEdit edit) {
        KeyResult created = draft(locked, edit);
        entities.persist(created);
    }

    /** A new key result, not stored yet, so that weights can be changed before. */
    KeyResult draft(LockedObjective locked, KeyResultEdit edit) {
        int last =
                locked.keyResults().stream().mapToInt(KeyResult::ordinal).max().orElse(-1);
        KeyResult created =
                new KeyResult(locked.objective().id(), locked.objective().responsibleId(), DEFAULT, last + 1);
        check(created, edit, locked);
        locked.keyResults().add(created);
        write(locked, created, edit);
        if (edit.weight() == null) {
            weighting.rebalanceAfterAdd(locked);
        } else {
            weighting.set(locked, created, edit.weight());
        }
        return created;
    }

    void change(LockedObjective locked, KeyResult keyResult, KeyResultEdit edit) {
        check(keyResult, edit, locked);
        write(locked, keyResult, edit);
        if (edit.measure() != null || edit.milestones() != null) {
            // The feed may no longer fit the measure, or fit again.
            jdbc.sql("update okr_feed set stale = true, read_until = null where key_result_id = :id")
                    .param("id", keyResult.id())
                    .update();
        }
        if (edit.weight() != null) {
            weighting.set(locked, keyResult, edit.weight());
        }
    }

    private void check(KeyResult keyResult, KeyResultEdit edit, LockedObjective locked) {
        List<Violation> violations = new ArrayList<>();
        ObjectiveWriter.tooLong(violations, "/title", edit.title(), MAX_TITLE_LENGTH);
        if (edit.responsibleId() != null) {
            owners.active(violations, "/responsibleId", edit.responsibleId());
        }
        checkMilestones(violations, edit.milestones());
        if (edit.measure() != null) {
            violations.addAll(MeasureCheck.missing(edit.measure(), "/measure"));
        }
        ObjectiveWriter.throwIfAny(violations);
        if (edit.measure() != null) {
            violations.addAll(MeasureCheck.violations(
                    MeasureCheck.normalized(edit.measure(), checkMilestones(locked, keyResult, edit)), "/measure"));
        }
        ObjectiveWriter.throwIfAny(violations);
    }

    /** API calls may leave out a title, or a whole milestone. */
    private static void checkMilestones(
            List<Violation> violations, @Nullable List<KeyResultEdit.MilestoneEdit> milestones) {
        List<KeyResultEdit.@Nullable MilestoneEdit> edits =
                milestones == null ? List.of() : new ArrayList<>(milestones);
        for (int at = 0; at < edits.size(); at++) {
            KeyResultEdit.MilestoneEdit step = edits.get(at);
            String title = step == null ? "" : PlainText.line(Objects.requireNonNullElse(step.title(), ""));
            if (title.isEmpty() || PlainText.length(title) > MAX_MILESTONE_LENGTH) {
                violations.add(new Violation(
                        "/milestones/" + at + (step == null ? "" : "/title"),
                        Message.of("okr.key-result.milestone-title", MAX_MILESTONE_LENGTH)));
            }
        }
    }

    private static int checkMilestones(LockedObjective locked, KeyResult keyResult, KeyResultEdit edit) {
        return edit.milestones() == null
                ? locked.milestonesOf(keyResult).size()
                : edit.milestones().size();
    }

    private void write(LockedObjective locked, KeyResult keyResult, KeyResultEdit edit) {
        if (edit.title() != null) {
            keyResult.rename(edit.title());
        }
        if (edit.responsibleId() != null) {
            keyResult.assign(edit.responsibleId());
        }
        if (edit.milestones() != null) {
            milestones(locked, keyResult, edit.milestones());
        }
        if (edit.measure() != null || edit.milestones() != null) {
            List<KeyResultMilestone> milestones = locked.milestonesOf(keyResult);
            Measure measure = edit.measure() == null ? keyResult.measure() : edit.measure();
            keyResult.measure(MeasureCheck.normalized(measure, milestones.size()), (int)
                    milestones.stream().filter(KeyResultMilestone::isDone).count());
        }
    }

    /** Milestones that are not listed are removed; an id that does not belong to this key result creates a new one. */
    private void milestones(LockedObjective locked, KeyResult keyResult, List<KeyResultEdit.MilestoneEdit> wanted) {
        Map<String, KeyResultMilestone> known = locked.milestonesOf(keyResult).stream()
                .collect(Collectors.toMap(KeyResultMilestone::id, Function.identity()));
        List<KeyResultMilestone> kept = new ArrayList<>();
        for (KeyResultEdit.MilestoneEdit each : wanted) {
            KeyResultMilestone milestone = each.id() == null ? null : known.remove(each.id());
            kept.add(written(keyResult, milestone, each, kept.size()));
        }
        known.values().forEach(entities::remove);
        locked.milestones().removeIf(milestone -> milestone.keyResultId().equals(keyResult.id()));
        locked.milestones().addAll(kept);
    }

    private KeyResultMilestone written(
            KeyResult keyResult, @Nullable KeyResultMilestone known, KeyResultEdit.MilestoneEdit wanted, int at) {
        KeyResultMilestone milestone = known == null ? new KeyResultMilestone(keyResult.id()) : known;
        milestone.write(wanted, at);
        if (known == null) {
            entities.persist(milestone);
        }
        return milestone;
    }

    void remove(LockedObjective locked, KeyResult keyResult) {
        locked.milestonesOf(keyResult).forEach(entities::remove);
        locked.milestones().removeIf(milestone -> milestone.keyResultId().equals(keyResult.id()));
        locked.keyResults().remove(keyResult);
        entities.remove(keyResult);
        for (String table : List.of("okr_feed", "okr_evidence")) {
            jdbc.sql("delete from " + table + " where key_result_id = :id")
                    .param("id", keyResult.id())
                    .update();
        }
        alignmentCleanup.deleteAlignments(AlignmentCleanup.RemovalTarget.keyResult(keyResult.id()));
        weighting.rebalanceAfterRemoval(locked);
    }

    void order(LockedObjective locked, List<String> ids) {
        List<String> known = locked.keyResults().stream().map(KeyResult::id).toList();
        if (ids.size() != known.size() || !new HashSet<>(known).equals(new HashSet<>(ids))) {
            ObjectiveWriter.throwIfAny(List.of(new Violation("/ids", Message.of("okr.key-result.order"))));
        }
        locked.keyResults().forEach(one -> one.moveTo(ids.indexOf(one.id())));
    }
}
