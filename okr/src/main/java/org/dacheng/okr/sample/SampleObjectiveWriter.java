package org.dacheng.okr.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveCategory;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.sample.SampleGoalsFile.SampleGoal;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;

/** Converts the objectives of a file into rows. */
final class SampleObjectiveWriter {

    private final InsertBatches batches;
    private final SampleCycleWriter cycles;
    private final SampleOwners owners;
    private final People people;
    private final WrittenSampleObjectives written = new WrittenSampleObjectives();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final SampleObjectiveHistory history;
    private final SampleAlignmentWriter alignments;

    SampleObjectiveWriter(InsertBatches batches, SampleCycleWriter cycles, SampleOwners owners, People people) {
        this.batches = batches;
        this.cycles = cycles;
        this.owners = owners;
        this.people = people;
        this.history = new SampleObjectiveHistory(batches);
        this.alignments = new SampleAlignmentWriter(batches, written);
    }

    WrittenSampleObjectives written() {
        return written;
    }

    void objective(SampleGoal goal) {
        SampleQuarter quarter = cycles.quarter(goal.cycle());
        WrittenSampleObjective one =
                new WrittenSampleObjective(Ids.next(), owners.owner(goal.owner()), quarter, new ArrayList<>());
        written.add(goal.key(), one);
        SampleKeyResultWriter results = new SampleKeyResultWriter(
                batches, quarter, one.id(), one.owner().responsible(), !draft(goal));
        one.keyResults().addAll(results.write(goal.keyResults()));
        batches.add("okr_objective", row(goal, one, results));
        for (String viewer : orNone(goal.viewers())) {
            batches.add(
                    "okr_objective_viewer",
                    new InsertRow().with("objective_id", one.id()).with("person_id", viewer));
        }
        orNone(goal.comments()).forEach(comment -> history.comment(one, comment));
        history.entry(one, "created", quarter.at(-5, one.seed()));
        if (!draft(goal)) {
            history.entry(one, "agreed", quarter.at(1, one.seed()));
        }
    }

    private InsertRow row(SampleGoal goal, WrittenSampleObjective one, SampleKeyResultWriter results) {
        SampleOwner owner = one.owner();
        SampleQuarter quarter = one.quarter();
        InsertRow row = new InsertRow()
                .with("id", one.id())
                .with("cycle_id", quarter.id())
                .with("owner_kind", owner.kind())
                .with("owner_id", owner.id())
                .with("responsible_id", owner.responsible())
                .with("department_id", owner.department())
                .with("title", goal.title())
                .with("note", Optional.ofNullable(goal.note()).orElse(""))
                .with("category", Optional.ofNullable(goal.category()).orElse(ObjectiveCategory.COMMITTED))
                .with("ordinal", ordinals.merge(quarter.id() + goal.owner(), 1, Integer::sum) - 1)
                .with("visibility", Optional.ofNullable(goal.visibility()).orElse(Visibility.EVERYONE))
                .with("state", Optional.ofNullable(goal.state()).orElse(ObjectiveState.AGREED))
                .with("changed", false)
                .with("roll_up", RollUp.KEY_RESULTS);
        return scored(reached(row, one, results), orNone(goal.scores()), owner.responsible());
    }

    private static InsertRow reached(InsertRow row, WrittenSampleObjective one, SampleKeyResultWriter results) {
        Instant lastSaid = results.lastCheckInAt();
        Instant created = one.quarter().at(-5, one.seed());
        return row.with("progress", results.progress())
                .with("computed_progress", results.progress())
                .with("confidence", results.confidence())
                .with("last_check_in_at", lastSaid)
                .with("created_by", one.owner().responsible())
                .with("created_at", created)
                .with("changed_at", lastSaid == null ? created : lastSaid);
    }

    private InsertRow scored(InsertRow row, List<String> scores, String responsible) {
        boolean byManager = scores.size() > 2;
        return row.with("owner_score", scores.isEmpty() ? null : new BigDecimal(scores.get(0)))
                .with("owner_comment", scores.isEmpty() ? null : scores.get(1))
                .with("manager_score", byManager ? new BigDecimal(scores.get(2)) : null)
                .with("manager_comment", byManager ? scores.get(3) : null)
                .with("scored_by", byManager ? people.get(responsible).managerId() : null);
    }

    void alignments(SampleGoal goal) {
        WrittenSampleObjective child = written.get(goal.key());
        orNone(goal.alignedTo()).forEach(parent -> alignments.confirmed(child, parent, draft(goal) ? 0 : 1));
    }

    private static boolean draft(SampleGoal goal) {
        return goal.state() == ObjectiveState.DRAFT;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
