package org.dacheng.okr;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.cycle.CycleCommand;
import org.dacheng.okr.cycle.CycleKind;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.SmallCompany;
import org.springframework.stereotype.Component;

/** The small company with goals: opens cycles and writes objectives in one line. */
@Component
public class OkrFixture {

    private static final LocalDate FIRST = LocalDate.of(2031, 1, 1);
    private static final AtomicInteger QUARTERS = new AtomicInteger();

    public final Cycles cycles;
    public final Objectives objectives;
    public final AgreementTransitions agreeing;

    OkrFixture(Cycles cycles, Objectives objectives, AgreementTransitions transitions) {
        this.cycles = cycles;
        this.objectives = objectives;
        this.agreeing = transitions;
    }

    public static Actor as(String person) {
        return SmallCompany.actor(person);
    }

    /** A planned quarter used by no other test. */
    public CycleView planned() {
        LocalDate start = FIRST.plusMonths(3L * QUARTERS.getAndIncrement());
        return cycles.create(as("admin"), quarter(start, "Quarter of " + start));
    }

    public static CycleCommand quarter(int year, String name) {
        return quarter(LocalDate.of(year, 1, 1), name);
    }

    public static CycleCommand quarter(LocalDate start, String name) {
        return new CycleCommand(
                LocalText.same(name),
                CycleKind.QUARTER,
                start,
                start.plusMonths(3).minusDays(1),
                14,
                null,
                null);
    }

    public CycleView openCycle() {
        return cycles.move(as("admin"), planned().id(), CycleState.OPEN);
    }

    /** Owned by the person, with key results from 0 to 100 percent. */
    public ObjectiveView objective(CycleView cycle, String person, String title, String... keyResults) {
        return objective(cycle, person, Owner.person(person), title, keyResults);
    }

    /** Written for an owner; the writer is responsible unless the owner is a person. */
    public ObjectiveView objective(CycleView cycle, String writer, Owner owner, String title, String... keyResults) {
        ObjectiveView made = objectives.create(
                as(writer), new NewObjective(cycle.id(), owner, null, null, title, null, null, null, null, null));
        for (String keyResult : keyResults) {
            made = objectives.addKeyResult(as(writer), made.id(), new KeyResultEdit(keyResult, null, null, null, null));
        }
        return made;
    }

    /** {@code rd} of the small company: written by its head. */
    public ObjectiveView departmentObjective(CycleView cycle, String head, String department, String... keyResults) {
        return objective(cycle, head, new Owner(OwnerKind.DEPARTMENT, department), department, keyResults);
    }

    /** Agreed without running a process. */
    public ObjectiveView agreed(ObjectiveView objective) {
        agreeing.agreed(null, java.util.List.of(objective.id()));
        return objectives.get(as(objective.responsible().id()), objective.id());
    }

    public static KeyResultView keyResult(ObjectiveView objective, String title) {
        return objective.keyResults().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no key result " + title));
    }

    public static KeyResultEdit measured(Measure measure) {
        return new KeyResultEdit(null, measure, null, null, null);
    }

    /** A number from start to target without zones. */
    public static Measure number(String start, String target) {
        return new Measure(
                KeyResultKind.NUMBER, "", null, 0, new BigDecimal(start), new BigDecimal(target), null, null, null);
    }
}
