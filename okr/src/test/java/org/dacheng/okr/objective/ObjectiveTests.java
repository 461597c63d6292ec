package org.dacheng.okr.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;
import static org.dacheng.okr.OkrFixture.measured;
import static org.dacheng.okr.OkrFixture.number;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleTakesNoGoals;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ObjectiveTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Objectives objectives;

    @Autowired
    private AgreementTransitions transitions;

    @Autowired
    private JdbcClient jdbc;

    private CycleView cycle;

    @BeforeEach
    void open() {
        cycle = fixture.openCycle();
    }

    @Test
    void weightsOfSiblingsSumToOneWhateverComesAndGoes() {
        ObjectiveView three = fixture.objective(cycle, "employee", "Grow", "one", "two", "three");

        ObjectiveView locked = objectives.changeKeyResult(
                as("employee"),
                keyResult(three, "one").id(),
                new KeyResultEdit(null, null, null, new BigDecimal("0.5"), null));
        ObjectiveView two = objectives.removeKeyResult(
                as("employee"), keyResult(locked, "three").id());

        assertThat(weights(three)).containsExactly("0.3334", "0.3333", "0.3333");
        assertThat(weights(locked)).containsExactly("0.5000", "0.2500", "0.2500");
        assertThat(weights(two)).containsExactly("0.5000", "0.5000");
    }

    @Test
    void refusesWeightsThatDoNotSumToOne() {
        ObjectiveView two = fixture.objective(cycle, "employee", "Grow", "one", "two");
        Map<String, BigDecimal> tooMuch = Map.of(
                keyResult(two, "one").id(), new BigDecimal("0.7"),
                keyResult(two, "two").id(), new BigDecimal("0.4"));

        refused(() -> objectives.weigh(as("employee"), two.id(), tooMuch), "/weights");
    }

    @Test
    void refusesATargetThatIsTheStart() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");

        refused(
                () -> objectives.changeKeyResult(
                        as("employee"), keyResult(one, "one").id(), measured(number("5", "5.00"))),
                "/measure/target");
    }

    @Test
    void refusesAnOwnerWhoLeft() {
        NewObjective left =
                new NewObjective(cycle.id(), Owner.person("gone"), null, null, "Grow", null, null, null, null, null);

        refused(() -> objectives.create(as("admin"), left), "/owner/id");
    }

    @Test
    void refusesADepartmentThatIsNotThePersons() {
        NewObjective elsewhere = new NewObjective(
                cycle.id(), Owner.person("employee"), null, "hr-dept", "Grow", null, null, null, null, null);

        refused(() -> objectives.create(as("employee"), elsewhere), "/departmentId");
    }

    @Test
    void takesTheDepartmentOfThePersonAndItsHeadAsUsual() {
        ObjectiveView own = fixture.objective(cycle, "employee", "Grow");
        ObjectiveView department = fixture.departmentObjective(cycle, "director", "rd", "one");

        assertThat(own.departmentId()).isEqualTo("rd-platform");
        assertThat(department.responsible().id()).isEqualTo("director");
        assertThat(department.ownerName().en()).isEqualTo("Research and Development");
    }

    @Test
    void isWrittenByItsOwnPeopleAlone() {
        ObjectiveView agreed = fixture.agreed(fixture.objective(cycle, "employee", "Grow", "one"));

        assertThat(objectives.get(as("employee2"), agreed.id()).mayWrite()).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> objectives.change(as("employee2"), agreed.id(), ObjectiveEdit.title("Mine")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> fixture.departmentObjective(cycle, "employee", "rd", "one"));
    }

    @Test
    void aDraftIsNotThereForOthers() {
        ObjectiveView draft = fixture.objective(cycle, "employee", "Grow", "one");

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> objectives.get(as("employee2"), draft.id()));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> objectives.change(as("employee2"), draft.id(), ObjectiveEdit.title("Mine")));
        assertThat(objectives.of(as("employee2"), cycle.id(), Owner.person("employee")))
                .isEmpty();
    }

    @Test
    void aChangeOfWhatWasAgreedIsMarked() {
        ObjectiveView agreed = fixture.agreed(fixture.objective(cycle, "employee", "Grow", "one"));

        ObjectiveView shown = objectives.change(
                as("employee"),
                agreed.id(),
                new ObjectiveEdit(null, null, null, Visibility.CHAIN, null, null, null, null));
        ObjectiveView changed = objectives.change(as("employee"), agreed.id(), ObjectiveEdit.title("Grow more"));

        assertThat(shown.changed()).isFalse();
        assertThat(changed.changed()).isTrue();
        assertThat(transitions.ready(as("employee"), cycle.id(), Owner.person("employee"), id -> true))
                .containsExactly(agreed.id());
    }

    @Test
    void nobodyWritesWhatWaitsToBeAgreedOn() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");
        transitions.submitted(as("employee"), List.of(one.id()), "request");

        assertThat(transitions.waitingFor("request")).containsExactly(one.id());
        assertThatExceptionOfType(ObjectiveSubmitted.class)
                .isThrownBy(() -> objectives.change(as("employee"), one.id(), ObjectiveEdit.title("Grow more")));

        transitions.returned("manager", List.of(one.id()), false);

        assertThat(objectives
                        .change(as("employee"), one.id(), ObjectiveEdit.title("Grow more"))
                        .title())
                .isEqualTo("Grow more");
    }

    @Test
    void isNotReadyWithoutWordsAndKeyResults() {
        ObjectiveView bare = fixture.objective(cycle, "employee", "");
        ObjectiveView wordless = fixture.objective(cycle, "employee", "Grow", "");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> transitions.ready(as("employee"), cycle.id(), Owner.person("employee"), id -> true))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(
                                "/objectives/" + bare.id() + "/title",
                                "/objectives/" + bare.id() + "/keyResults",
                                "/objectives/" + wordless.id() + "/keyResults/"
                                        + wordless.keyResults().get(0).id() + "/title"));
    }

    @Test
    void aCycleThatIsScoredTakesNoGoals() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.SCORING);

        assertThatExceptionOfType(CycleTakesNoGoals.class)
                .isThrownBy(() -> objectives.change(as("employee"), one.id(), ObjectiveEdit.title("Late")));
        assertThat(objectives.get(as("employee"), one.id()).mayWrite()).isFalse();
        assertThat(objectives.get(as("manager"), fixture.agreed(one).id()).mayScore())
                .isTrue();
    }

    @Test
    void changesOfOneSittingAreOneRevision() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");
        objectives.change(as("employee"), one.id(), ObjectiveEdit.title("Grow more"));
        fixture.agreed(one);
        objectives.change(as("employee"), one.id(), ObjectiveEdit.title("Grow most"));

        assertThat(count("okr_revision", one.id())).isEqualTo(2);
        assertThat(count("okr_entry", one.id())).isEqualTo(5);
    }

    @Test
    void sayingTheSameAgainIsNoChange() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");
        long before = count("okr_entry", one.id());

        objectives.change(as("employee"), one.id(), ObjectiveEdit.title("Grow"));
        objectives.changeKeyResult(
                as("employee"),
                keyResult(one, "one").id(),
                measured(keyResult(one, "one").measure()));

        assertThat(count("okr_entry", one.id())).isEqualTo(before);
    }

    @Test
    void isPutInOrderAndListedAlongTheKey() {
        ObjectiveView first = fixture.objective(cycle, "employee", "first", "one");
        ObjectiveView second = fixture.objective(cycle, "employee", "second", "one");
        ObjectiveView department = fixture.departmentObjective(cycle, "director", "rd", "one");

        objectives.order(as("employee"), cycle.id(), Owner.person("employee"), List.of(second.id(), first.id()));

        var page = objectives.list(as("admin"), query(2, null));
        var rest = objectives.list(as("admin"), query(2, page.next()));
        assertThat(page.items()).extracting(ObjectiveView::id).containsExactly(department.id(), second.id());
        assertThat(rest.items()).extracting(ObjectiveView::id).containsExactly(first.id());
        assertThat(rest.next()).isNull();
        refused(
                () -> objectives.order(as("employee"), cycle.id(), Owner.person("employee"), List.of(first.id())),
                "/ids");
    }

    @Test
    void goesWithItsKeyResultsButStaysInTheHistory() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");

        objectives.remove(as("employee"), one.id());

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> objectives.get(as("employee"), one.id()));
        assertThat(count("okr_key_result", one.id())).isZero();
        assertThat(count("okr_entry", one.id())).isEqualTo(3);
    }

    @Test
    void countsMilestones() {
        ObjectiveView one = fixture.objective(cycle, "employee", "Grow", "one");
        org.dacheng.okr.measure.Measure milestones = new org.dacheng.okr.measure.Measure(
                org.dacheng.okr.measure.KeyResultKind.MILESTONES,
                "",
                null,
                0,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null,
                null);

        ObjectiveView counted = objectives.changeKeyResult(
                as("employee"),
                keyResult(one, "one").id(),
                new KeyResultEdit(
                        null,
                        milestones,
                        null,
                        null,
                        List.of(
                                new KeyResultEdit.MilestoneEdit(null, "design", null),
                                new KeyResultEdit.MilestoneEdit(null, "build", null))));

        KeyResultView keyResult = keyResult(counted, "one");
        assertThat(keyResult.measure().target()).isEqualByComparingTo("2");
        assertThat(keyResult.milestones())
                .extracting(KeyResultView.MilestoneView::title)
                .containsExactly("design", "build");
    }

    private ObjectiveQuery query(int limit, @org.jspecify.annotations.Nullable String cursor) {
        return new ObjectiveQuery(cycle.id(), null, "co", null, null, null, null, null, limit, cursor);
    }

    private long count(String table, String objectiveId) {
        return jdbc.sql("select count(*) from " + table + " where objective_id = :id")
                .param("id", objectiveId)
                .query(Long.class)
                .single();
    }

    private static List<String> weights(ObjectiveView objective) {
        return objective.keyResults().stream()
                .map(one -> one.weight().toPlainString())
                .sorted(java.util.Comparator.reverseOrder())
                .toList();
    }

    private static void refused(ThrowingCallable call, String pointer) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointer));
    }
}
