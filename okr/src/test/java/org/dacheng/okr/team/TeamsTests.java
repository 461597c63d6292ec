package org.dacheng.okr.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.person.PersonView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class TeamsTests {

    @Autowired
    Teams teams;

    @Autowired
    OkrFixture stage;

    @Test
    void keepersMakeTeamsForOthersAndManagersTheirOwn() {
        TeamView byKeeper = teams.create(as("hr"), of("Search", "employee", "legal", "finance", "legal"));
        TeamView byManager = teams.create(as("manager"), of("Speed", "manager"));

        assertThat(byKeeper.members()).extracting(PersonView::id).containsExactly("finance", "legal");
        assertThat(byKeeper.lead().id()).isEqualTo("employee");
        assertThat(byManager.active()).isTrue();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> teams.create(as("manager"), of("Theirs", "employee")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> teams.create(as("employee"), of("Mine", "employee")));
    }

    @Test
    void whatIsWrongIsNamedAtItsPlace() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> teams.create(
                        as("hr"),
                        new TeamCommand(new LocalText(" ", "x".repeat(101)), "gone", List.of("nobody-at-all"))))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/name/zh_CN", "/name/en", "/leadId", "/memberIds"));
    }

    @Test
    void itsLeadChangesItAndHandsItOver() {
        String id =
                teams.create(as("hr"), of("Onboarding", "employee", "legal")).id();

        TeamView changed = teams.change(as("employee"), id, of("First week", "finance", "legal", "away"));

        assertThat(changed.name().en()).isEqualTo("First week");
        assertThat(changed.mayEdit()).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> teams.change(as("employee"), id, of("Mine again", "employee")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> teams.change(as("hr"), "01aaaaaaaaaaaaaaaaaaaaaaaa", of("x", "hr")));
    }

    @Test
    void itsHistoryTellsWhoDidWhat() {
        String id =
                teams.create(as("hr"), of("Onboarding", "employee", "legal")).id();
        teams.change(as("employee"), id, of("Onboarding", "employee", "away"));
        teams.change(as("employee"), id, of("Onboarding", "employee", "away"));
        teams.close(as("hr"), id);

        List<TeamHistoryEntry> history = teams.history(as("legal"), id);

        assertThat(history).extracting(TeamHistoryEntry::kind).containsExactly("closed", "changed", "created");
        TeamHistoryEntry changed = history.get(1);
        assertThat(changed.by().id()).isEqualTo("employee");
        assertThat(changed.name()).isNull();
        assertThat(changed.joined()).extracting(PersonView::id).containsExactly("away");
        assertThat(changed.left()).extracting(PersonView::id).containsExactly("legal");
    }

    @Test
    void aClosedTeamKeepsItsGoalsAndTakesNoNewOnes() {
        CycleView cycle = stage.openCycle();
        String id = teams.create(as("hr"), of("Search", "employee", "legal")).id();
        Owner owner = new Owner(OwnerKind.TEAM, id);
        ObjectiveView goal = stage.agreed(stage.objective(cycle, "employee", owner, "Found at once", "p95"));

        teams.close(as("employee"), id);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> stage.objective(cycle, "employee", owner, "One more"));
        assertThat(stage.objectives.get(as("legal"), goal.id()).title()).isEqualTo("Found at once");
        assertThat(teams.all(as("legal"))).extracting(TeamView::id).doesNotContain(id);
        assertThat(teams.all(as("employee"))).extracting(TeamView::id).contains(id);

        teams.reopen(as("employee"), id);

        assertThat(stage.objective(cycle, "employee", owner, "One more").title())
                .isEqualTo("One more");
    }

    private static TeamCommand of(String name, String lead, String... members) {
        return new TeamCommand(LocalText.same(name), lead, List.of(members));
    }
}
