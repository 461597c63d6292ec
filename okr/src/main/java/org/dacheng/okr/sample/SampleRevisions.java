package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.ObjectiveContent;
import org.dacheng.okr.sample.GoalsWithoutRevision.UnrevisedGoal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes revisions for goals that were inserted as plain rows, so that changes can be compared; some running goals get
 * an earlier version.
 */
final class SampleRevisions {

    private static final Duration FIRST_VERSION = Duration.ofDays(19);
    private static final Duration AGREED_AGAIN = Duration.ofDays(2);
    private static final String ORIGIN = "first start";
    private static final int ONE_IN = 5;
    private static final BigDecimal LOWER_FACTOR = new BigDecimal("0.8");

    private final GoalsWithoutRevision goals;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<Object[]> revisions = new ArrayList<>();
    private final List<Object[]> entries = new ArrayList<>();
    private final List<Object[]> agreed = new ArrayList<>();

    SampleRevisions(GoalsWithoutRevision goals, JdbcTemplate jdbc, Clock clock) {
        this.goals = goals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write() {
        int place = 0;
        for (UnrevisedGoal goal : goals.withoutRevision()) {
            ObjectiveContent lowered = withLowerTarget(goal.content());
            Instant rewritten = goal.createdAt().plus(FIRST_VERSION);
            boolean again = goal.running()
                    && goal.agreed()
                    && rewritten.plus(AGREED_AGAIN).isBefore(clock.instant());
            if (again && !lowered.equals(goal.content()) && place++ % ONE_IN == 0) {
                revise(goal, lowered, goal.createdAt());
                rewrite(goal, lowered, rewritten);
            } else {
                agree(goal, revise(goal, goal.content(), goal.createdAt()));
            }
        }
        flush();
    }

    private void rewrite(UnrevisedGoal goal, ObjectiveContent before, Instant at) {
        addEntry(goal, "key-result-changed", at, Json.write(ObjectiveContent.difference(before, goal.content())));
        addEntry(goal, "agreed", at.plus(AGREED_AGAIN), "{}");
        agree(goal, revise(goal, goal.content(), at));
    }

    private String revise(UnrevisedGoal goal, ObjectiveContent content, Instant at) {
        String id = Ids.next();
        revisions.add(new Object[] {
            id, goal.id(), goal.cycleId(), content.responsibleId(), UtcTimestamps.write(at), Json.write(content)
        });
        return id;
    }

    private void addEntry(UnrevisedGoal goal, String kind, Instant at, String detail) {
        entries.add(new Object[] {
            Ids.next(),
            goal.id(),
            goal.cycleId(),
            goal.content().responsibleId(),
            UtcTimestamps.write(at),
            kind,
            ORIGIN,
            detail
        });
    }

    private void agree(UnrevisedGoal goal, String revision) {
        if (goal.agreed()) {
            agreed.add(new Object[] {revision, goal.id()});
        }
    }

    private void flush() {
        jdbc.batchUpdate(
                "insert into okr_revision (id, objective_id, cycle_id, person_id, made_at, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                revisions);
        jdbc.batchUpdate(
                "insert into okr_entry (id, objective_id, cycle_id, person_id, happened_at, kind, origin, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                entries);
        jdbc.batchUpdate("update okr_objective set agreed_revision = ? where id = ?", agreed);
        List.of(revisions, entries, agreed).forEach(List::clear);
    }

    /** With a lower first number in the title; unchanged when there is none that can be lowered. */
    private static ObjectiveContent withLowerTarget(ObjectiveContent now) {
        List<ObjectiveContent.KeyResultContent> results = new ArrayList<>(now.keyResults());
        for (int at = 0; at < results.size(); at++) {
            ObjectiveContent.KeyResultContent result = results.get(at);
            Measure lower = lower(result.measure());
            if (!lower.equals(result.measure())) {
                results.set(at, measured(result, lower));
                break;
            }
        }
        return new ObjectiveContent(
                now.title(),
                now.note(),
                now.category(),
                now.visibility(),
                now.viewers(),
                now.rollUp(),
                now.responsibleId(),
                now.departmentId(),
                List.copyOf(results));
    }

    private static ObjectiveContent.KeyResultContent measured(
            ObjectiveContent.KeyResultContent result, Measure measure) {
        return new ObjectiveContent.KeyResultContent(
                result.id(),
                result.title(),
                measure,
                result.weight(),
                result.weightLocked(),
                result.responsibleId(),
                result.milestones());
    }

    private static Measure lower(Measure measure) {
        boolean counted = measure.kind() == KeyResultKind.NUMBER || measure.kind() == KeyResultKind.MONEY;
        if (!counted || measure.baseline() != null || measure.commit() != null) {
            return measure;
        }
        BigDecimal way = measure.target().subtract(measure.start()).multiply(LOWER_FACTOR);
        BigDecimal target = measure.start().add(way).setScale(measure.decimals(), RoundingMode.HALF_UP);
        return target.compareTo(measure.start()) == 0
                ? measure
                : new Measure(
                        measure.kind(),
                        measure.unit(),
                        measure.currency(),
                        measure.decimals(),
                        measure.start(),
                        target,
                        null,
                        null,
                        measure.stretch());
    }
}
