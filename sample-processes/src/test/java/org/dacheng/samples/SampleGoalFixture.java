package org.dacheng.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.agreement.ObjectiveAgreements;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the sample company with goals, in an open cycle that names the sample processes. */
@Component
class SampleGoalFixture {

    private static final AtomicInteger YEARS = new AtomicInteger(2040);

    final SampleFixture stage;
    final Objectives objectives;
    final Alignments alignments;
    final Cycles cycles;
    private final ObjectiveAgreements agreements;
    private final JdbcClient jdbc;

    SampleGoalFixture(
            SampleFixture fixture,
            Objectives objectives,
            Alignments alignments,
            Cycles cycles,
            ObjectiveAgreements agreements,
            JdbcClient jdbc) {
        this.stage = fixture;
        this.objectives = objectives;
        this.alignments = alignments;
        this.cycles = cycles;
        this.agreements = agreements;
        this.jdbc = jdbc;
    }

    CycleView cycle(@Nullable String agreement, @Nullable String alignment) {
        int year = YEARS.incrementAndGet();
        CycleCommand command = new CycleCommand(
                LocalText.same("Q1 " + year),
                CycleKind.QUARTER,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 3, 31),
                14,
                agreement,
                alignment);
        CycleView planned = cycles.create(stage.actor("hr"), command);
        return cycles.move(stage.actor("hr"), planned.id(), CycleState.OPEN);
    }

    /** A draft of the person with one key result from 0 to 100 percent for each title. */
    ObjectiveView draft(CycleView cycle, String person, String title, String... keyResults) {
        ObjectiveView made = objectives.create(
                stage.actor(person),
                new NewObjective(cycle.id(), Owner.person(person), null, null, title, null, null, null, null, null));
        for (String keyResult : keyResults) {
            made = objectives.addKeyResult(
                    stage.actor(person), made.id(), new KeyResultEdit(keyResult, null, null, null, null));
        }
        return made;
    }

    /** Submits from the person's own OKR page. */
    RequestWalkthrough submit(CycleView cycle, String person) {
        String request = agreements.submit(stage.actor(person), cycle.id(), Owner.person(person), null);
        return new RequestWalkthrough(stage, String.valueOf(request), person);
    }

    /** Submits the selected objectives. */
    RequestWalkthrough submit(CycleView cycle, String person, List<String> objectives) {
        String request = agreements.submit(stage.actor(person), cycle.id(), Owner.person(person), objectives);
        return new RequestWalkthrough(stage, String.valueOf(request), person);
    }

    /** Submits another person's objectives. */
    void submitFor(CycleView cycle, String person, String owner) {
        agreements.submit(stage.actor(person), cycle.id(), Owner.person(owner), null);
    }

    /** The stored sheet of objectives that the request shows to approvers. */
    String snapshot(RequestWalkthrough request) {
        return jdbc.sql("select content from okr_submission where id = ?")
                .param(String.valueOf(request.view().data().get("objectives")))
                .query(String.class)
                .single();
    }

    /** The request for the alignment. */
    RequestWalkthrough alignmentRequest(String alignment, String person) {
        String request = jdbc.sql("select request_id from okr_alignment where id = ?")
                .param(alignment)
                .query(String.class)
                .single();
        return new RequestWalkthrough(stage, request, person);
    }

    ObjectiveView get(ObjectiveView one) {
        return objectives.get(stage.actor("hr"), one.id());
    }

    ObjectiveState state(ObjectiveView one) {
        return get(one).state();
    }

    /** Kinds of the entries of the objective's history, oldest first. */
    List<String> history(ObjectiveView one) {
        return jdbc.sql("select kind from okr_entry where objective_id = ? order by happened_at, id")
                .param(one.id())
                .query(String.class)
                .list();
    }

    /** {@code requested}, {@code confirmed} or {@code refused}; {@code none} if it no longer exists. */
    String alignment(String id) {
        return jdbc.sql("select state from okr_alignment where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("none");
    }

    BigDecimal progress(ObjectiveView one) {
        return get(one).progress();
    }
}
