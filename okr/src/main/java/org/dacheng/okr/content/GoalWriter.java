package org.dacheng.okr.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.content.GoalsFile.Goal;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;

/** Turns the objectives of a file into rows. */
final class GoalWriter {

    private final Batches batches;
    private final CycleWriter cycles;
    private final Holders holders;
    private final People people;
    private final WrittenGoals written = new WrittenGoals();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final GoalTraces traces;
    private final AlignmentWriter alignments;

    GoalWriter(Batches batches, CycleWriter cycles, Holders holders, People people) {
        this.batches = batches;
        this.cycles = cycles;
        this.holders = holders;
        this.people = people;
        this.traces = new GoalTraces(batches);
        this.alignments = new AlignmentWriter(batches, written);
    }

    WrittenGoals written() {
        return written;
    }

    void objective(Goal goal) {
        Quarter quarter = cycles.quarter(goal.cycle());
        WrittenGoal one = new WrittenGoal(Ids.next(), holders.holder(goal.owner()), quarter, new ArrayList<>());
        written.add(goal.key(), one);
        KeyResultWriter results =
                new KeyResultWriter(batches, quarter, one.id(), one.holder().responsible(), !draft(goal));
        one.keyResults().addAll(results.write(goal.keyResults()));
        batches.add("okr_objective", row(goal, one, results));
        for (String viewer : orNone(goal.viewers())) {
            batches.add(
                    "okr_objective_viewer",
                    new Row().with("objective_id", one.id()).with("person_id", viewer));
        }
        orNone(goal.comments()).forEach(comment -> traces.comment(one, comment));
        traces.entry(one, "created", quarter.at(-5, one.seed()));
        if (!draft(goal)) {
            traces.entry(one, "agreed", quarter.at(1, one.seed()));
        }
    }

    private Row row(Goal goal, WrittenGoal one, KeyResultWriter results) {
        Holder holder = one.holder();
        Quarter quarter = one.quarter();
        Row row = new Row()
                .with("id", one.id())
                .with("cycle_id", quarter.id())
                .with("owner_kind", holder.kind())
                .with("owner_id", holder.id())
                .with("responsible_id", holder.responsible())
                .with("department_id", holder.department())
                .with("title", goal.title())
                .with("note", Optional.ofNullable(goal.note()).orElse(""))
                .with("category", Optional.ofNullable(goal.category()).orElse(Category.COMMITTED))
                .with("ordinal", ordinals.merge(quarter.id() + goal.owner(), 1, Integer::sum) - 1)
                .with("visibility", Optional.ofNullable(goal.visibility()).orElse(Visibility.EVERYONE))
                .with("state", Optional.ofNullable(goal.state()).orElse(ObjectiveState.AGREED))
                .with("changed", false)
                .with("roll_up", RollUp.KEY_RESULTS);
        return scored(reached(row, one, results), orNone(goal.scores()), holder.responsible());
    }

    private static Row reached(Row row, WrittenGoal one, KeyResultWriter results) {
        Instant lastSaid = results.lastSaid();
        Instant created = one.quarter().at(-5, one.seed());
        return row.with("progress", results.progress())
                .with("computed_progress", results.progress())
                .with("confidence", results.confidence())
                .with("last_check_in_at", lastSaid)
                .with("created_by", one.holder().responsible())
                .with("created_at", created)
                .with("changed_at", lastSaid == null ? created : lastSaid);
    }

    private Row scored(Row row, List<String> scores, String responsible) {
        boolean byManager = scores.size() > 2;
        return row.with("owner_score", scores.isEmpty() ? null : new BigDecimal(scores.get(0)))
                .with("owner_comment", scores.isEmpty() ? null : scores.get(1))
                .with("manager_score", byManager ? new BigDecimal(scores.get(2)) : null)
                .with("manager_comment", byManager ? scores.get(3) : null)
                .with("scored_by", byManager ? people.get(responsible).managerId() : null);
    }

    void alignments(Goal goal) {
        WrittenGoal child = written.get(goal.key());
        orNone(goal.alignedTo()).forEach(parent -> alignments.confirmed(child, parent, draft(goal) ? 0 : 1));
    }

    private static boolean draft(Goal goal) {
        return goal.state() == ObjectiveState.DRAFT;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
