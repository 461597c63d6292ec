package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dacheng.base.excel.job.ImportPreview;
import org.dacheng.base.excel.job.PlannedChange;
import org.dacheng.okr.change.ChangeQuery;
import org.dacheng.okr.change.ObjectiveChange;
import org.dacheng.okr.change.ObjectiveChanges;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.event.AgreedGoalChanged;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.review.AttentionReason;
import org.dacheng.okr.review.ObjectiveHistoryStep;
import org.dacheng.okr.review.TeamOverviewQuery;
import org.dacheng.okr.review.TeamOverviews;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Changes to agreed goals are marked as changed after agreement, however they are made. */
@DatabaseTest
@RecordApplicationEvents
class AgreedImportTests {

    @Autowired
    private ImportFixture fixture;

    @Autowired
    private TeamOverviews teamOverviews;

    @Autowired
    private ObjectiveChanges changes;

    @Autowired
    private ApplicationEvents events;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void anAgreedGoal() {
        cycle = fixture.cycle();
        goal = fixture.okr.agreed(fixture.objectives(cycle, "employee").get(0));
        events.clear();
    }

    @Test
    void anImportIsAChangeAfterAgreement() {
        importTarget("hr", 300);

        assertThat(now().state()).isEqualTo(ObjectiveState.AGREED);
        assertThat(now().changed()).isTrue();
        assertThat(published()).singleElement().satisfies(event -> {
            assertThat(event.goal().id()).isEqualTo(goal.id());
            assertThat(event.concerned()).containsExactly("employee");
            assertThat(event.personId()).isEqualTo("hr");
            assertThat(event.imported()).isTrue();
        });
    }

    @Test
    void theTeamPageAndTheHistoryNameWhoImportedIt() {
        importTarget("hr", 300);

        assertThat(steps()).extracting(ObjectiveHistoryStep::kind).contains("imported");
        assertThat(steps().stream().filter(step -> step.kind().equals("imported")))
                .extracting(ObjectiveHistoryStep::by)
                .singleElement()
                .satisfies(by -> assertThat(idOf(by)).isEqualTo("hr"));
        assertThat(change().authors())
                .extracting(one -> one.person().id(), ObjectiveChange.Author::imported)
                .contains(tuple("hr", true));
        assertThat(teamOverviews
                        .of(
                                as("manager"),
                                new TeamOverviewQuery(cycle, "manager", false, AttentionReason.CHANGED, null, 50))
                        .rows())
                .extracting(row -> row.person().id())
                .contains("employee");
    }

    @Test
    void onThePageTheSameHolds() {
        fixture.okr.objectives.change(as("hr"), goal.id(), titled("让客户马上上手"));
        fixture.okr.objectives.change(as("hr"), goal.id(), titled("让客户今天上手"));

        assertThat(now().changed()).isTrue();
        assertThat(published()).singleElement().satisfies(event -> {
            assertThat(event.concerned()).containsExactly("employee");
            assertThat(event.imported()).isFalse();
        });
        assertThat(change().authors())
                .extracting(one -> one.person().id(), ObjectiveChange.Author::imported)
                .contains(tuple("hr", false));
    }

    @Test
    void nobodyIsToldOfTheirOwnChangeNorOfWhatIsNotAgreedOn() {
        fixture.okr.objectives.change(as("employee"), goal.id(), titled("让客户马上上手"));
        importTarget("employee", 300);
        ObjectiveEdit seen = new ObjectiveEdit(null, null, null, Visibility.EVERYONE, null, null, null, null);
        fixture.okr.objectives.change(as("hr"), goal.id(), seen);

        assertThat(published()).isEmpty();
        assertThat(now().changed()).isTrue();
    }

    @Test
    void thePreviewSaysWhatCountsAsAChangeAfterAgreement() {
        EditedWorkbook workbook = fixture.edit("hr", cycle);
        workbook.set("OKR", workbook.row("OKR", "key-result", "新增签约客户"), "target", 300);
        workbook.set("OKR", workbook.row("OKR", "objective", "=空目标"), "note", "明年");

        ImportPreview preview = fixture.read("hr", cycle, workbook.bytes()).preview();

        assertThat(preview.afterAgreement()).isEqualTo(1);
        assertThat(preview.items())
                .extracting(PlannedChange::title, PlannedChange::afterAgreement)
                .containsExactlyInAnyOrder(tuple("新增签约客户", true), tuple("=空目标", false));
    }

    @Test
    void whoMaySeeAnAgreedGoalIsNoChangeAfterAgreement() {
        EditedWorkbook workbook = fixture.edit("hr", cycle);
        workbook.set("OKR", workbook.row("OKR", "objective", "让客户更快上手"), "viewers", "");

        ImportPreview preview = fixture.read("hr", cycle, workbook.bytes()).preview();

        assertThat(preview.itemCount()).isPositive();
        assertThat(preview.afterAgreement()).isZero();
    }

    @Test
    void theHistoryNamesTheWorkbookThatAGoalWasCreatedBy() {
        CycleView empty = fixture.okr.openCycle();
        EditedWorkbook workbook = fixture.edit("hr", cycle);
        fixture.bring("hr", empty, workbook.bytes());

        Instant now = Instant.now();
        ChangeQuery all = new ChangeQuery(
                empty.id(), null, null, now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS), 50, null);
        assertThat(changes.between(as("hr"), all).objectives())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.authors())
                        .extracting(
                                by -> by.person().id(), ObjectiveChange.Author::imported, ObjectiveChange.Author::file)
                        .containsExactly(tuple("hr", true, "goals.xlsx")));
    }

    @Test
    void aDraftIsChangedWithoutANotice() {
        EditedWorkbook workbook = fixture.edit("hr", cycle);
        workbook.set("OKR", workbook.row("OKR", "objective", "=空目标"), "note", "明年");
        fixture.bring("hr", cycle, workbook.bytes());

        assertThat(published()).isEmpty();
        assertThat(fixture.objectives(cycle, "employee2").get(0).changed()).isFalse();
    }

    private void importTarget(String person, int target) {
        EditedWorkbook workbook = fixture.edit(person, cycle);
        workbook.set("OKR", workbook.row("OKR", "key-result", "新增签约客户"), "target", target);
        fixture.bring(person, cycle, workbook.bytes());
    }

    private static ObjectiveEdit titled(String title) {
        return new ObjectiveEdit(title, null, null, null, null, null, null, null);
    }

    private ObjectiveView now() {
        return fixture.objectives(cycle, "employee").get(0);
    }

    private List<AgreedGoalChanged> published() {
        return events.stream(AgreedGoalChanged.class).toList();
    }

    private List<ObjectiveHistoryStep> steps() {
        return teamOverviews
                .of(as("manager"), new TeamOverviewQuery(cycle, "manager", false, null, null, 50))
                .rows()
                .stream()
                .filter(row -> row.person().id().equals("employee"))
                .flatMap(row -> row.changes().stream())
                .flatMap(one -> one.steps().stream())
                .toList();
    }

    private static String idOf(org.dacheng.people.person.@Nullable PersonView by) {
        return by == null ? "nobody" : by.id();
    }

    private ObjectiveChange change() {
        Instant now = Instant.now();
        return changes.between(
                        as("hr"),
                        new ChangeQuery(
                                cycle.id(),
                                Owner.person("employee"),
                                null,
                                now.minus(1, ChronoUnit.HOURS),
                                now.plus(1, ChronoUnit.HOURS),
                                50,
                                null))
                .objectives()
                .get(0);
    }
}
