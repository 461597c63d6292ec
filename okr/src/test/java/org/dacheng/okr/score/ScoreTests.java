package org.dacheng.okr.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.measure.ScoreBand;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ScoreTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Scores scores;

    @Autowired
    private Objectives objectives;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Alignments alignments;

    @Autowired
    private JdbcClient jdbc;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void anAgreedObjective() {
        cycle = fixture.openCycle();
        goal = fixture.agreed(fixture.objective(cycle, "employee", "Grow", "one", "two"));
    }

    @Test
    void theWholeIsTheWeightedSumWhenNobodySaysOtherwise() {
        scoring();

        ObjectiveView summed = scores.score(as("employee"), goal.id(), card(false, null, "0.7", "0.4"));
        ObjectiveView said = scores.score(as("employee"), goal.id(), card(false, "0.3", "0.7", "0.4"));

        assertThat(summed.ownerScore().score()).isEqualByComparingTo("0.6");
        assertThat(said.ownerScore().score()).isEqualByComparingTo("0.3");
        assertThat(keyResult(said, "one").ownerScore().score()).isEqualByComparingTo("0.7");
        assertThat(said.managerScore()).isEqualTo(ScoreWithComment.NONE);
    }

    @Test
    void thereIsNoWholeUntilEveryKeyResultHasAScore() {
        scoring();

        ObjectiveView half = scores.score(as("employee"), goal.id(), card(false, null, "0.8", null));
        ObjectiveView whole = scores.score(as("employee"), goal.id(), card(false, null, null, "0.6"));

        assertThat(half.ownerScore().score()).isNull();
        assertThat(whole.ownerScore().score()).isEqualByComparingTo("0.7");
    }

    @ParameterizedTest(name = "{0}: as owner {1}, as manager {2}")
    @CsvSource({
        "employee,  yes, no",
        "manager,   no,  yes",
        "director,  no,  yes",
        "ceo,       no,  yes",
        "employee2, no,  no",
        "legal,     no,  no",
        "hr,        yes, yes",
        "admin,     yes, yes",
        "auditor,   no,  no"
    })
    void isGivenByTheOwnerAndByThoseAboveHim(String person, String asOwner, String asManager) {
        scoring();

        assertThat(may(person, false)).isEqualTo(asOwner.equals("yes"));
        assertThat(may(person, true)).isEqualTo(asManager.equals("yes"));
    }

    @Test
    void aManagerNamesHimself() {
        scoring();

        scores.score(as("director"), goal.id(), card(true, "0.9", null, null));

        assertThat(jdbc.sql("select scored_by from okr_objective where id = ?")
                        .param(goal.id())
                        .query(String.class)
                        .single())
                .isEqualTo("director");
        assertThat(entries()).endsWith("scored");
    }

    @Test
    void isGivenWhileTheCycleIsScored() {
        assertThatExceptionOfType(CycleTakesNoScores.class).isThrownBy(() -> may("employee", false));
        scoring();
        assertThat(may("employee", false)).isTrue();
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.CLOSED);
        assertThatExceptionOfType(CycleTakesNoScores.class).isThrownBy(() -> may("employee", false));
    }

    @Test
    void nobodyScoresWhatHeDoesNotSee() {
        ObjectiveView secret = objectives.change(
                as("employee"),
                goal.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, null, null, null, null));
        scoring();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> scores.score(as("legal"), secret.id(), card(true, "0.5", null, null)));
    }

    @Test
    void refusesWhatIsNoScore() {
        scoring();
        String one = keyResult(goal, "one").id();

        refused(() -> scores.score(as("employee"), goal.id(), card(false, "1.1", null, null)), "/whole/score");
        refused(() -> scores.score(as("employee"), goal.id(), card(false, "0.55", null, null)), "/whole/score");
        refused(
                () -> scores.score(as("employee"), goal.id(), card(false, null, "-0.1", null)),
                "/keyResults/" + one + "/score");
        refused(
                () -> scores.score(
                        as("employee"),
                        goal.id(),
                        new ScoreCommand(
                                false,
                                new ScoreWithComment(null, "x".repeat(2001)),
                                Map.of("other", ScoreWithComment.NONE))),
                "/whole/comment",
                "/keyResults/other");
        assertThat(now().ownerScore()).isEqualTo(ScoreWithComment.NONE);
    }

    @ParameterizedTest
    @CsvSource({"1.0, GREEN", "0.7, GREEN", "0.6, YELLOW", "0.4, YELLOW", "0.3, RED", "0.0, RED"})
    void hasTheColourOfItsBand(BigDecimal score, ScoreBand band) {
        assertThat(ScoreBand.of(score)).isEqualTo(band);
    }

    @Test
    void progressIsSetByHandWithAReasonAndGoesOnBeingComputed() {
        ObjectiveView parent = fixture.agreed(fixture.objective(cycle, "manager", "Win", "all"));
        objectives.change(
                as("manager"),
                parent.id(),
                new ObjectiveEdit(null, null, null, null, null, RollUp.ALIGNED, null, null));
        alignments.request(as("employee"), goal.id(), parent.id(), null);

        ObjectiveView set = scores.override(as("manager"), goal.id(), new BigDecimal("0.9"), " Seen by eye ");
        checkIn("40");
        ObjectiveView meanwhile = now();
        BigDecimal above = progress(parent);
        ObjectiveView cleared = scores.clearOverride(as("employee"), goal.id());

        assertThat(set.progress()).isEqualByComparingTo("0.9");
        assertThat(set.override()).isNotNull();
        assertThat(set.override().reason()).isEqualTo("Seen by eye");
        assertThat(set.override().by().id()).isEqualTo("manager");
        assertThat(meanwhile.progress()).isEqualByComparingTo("0.9");
        assertThat(meanwhile.computedProgress()).isEqualByComparingTo("0.2");
        assertThat(above).isEqualByComparingTo("0.9");
        assertThat(cleared.override()).isNull();
        assertThat(cleared.progress()).isEqualByComparingTo("0.2");
        assertThat(progress(parent)).isEqualByComparingTo("0.2");
        assertThat(entries()).containsSequence("overridden", "check-in", "override-cleared");
    }

    @Test
    void anOverrideNeedsAReasonAShareAndTheRight() {
        refused(() -> scores.override(as("employee"), goal.id(), new BigDecimal("0.5"), " "), "/reason");
        refused(() -> scores.override(as("employee"), goal.id(), new BigDecimal("0.5"), "x".repeat(1001)), "/reason");
        refused(() -> scores.override(as("employee"), goal.id(), new BigDecimal("1.2"), "So"), "/progress");
        refused(() -> scores.override(as("employee"), goal.id(), new BigDecimal("-0.2"), "So"), "/progress");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> scores.override(as("employee2"), goal.id(), BigDecimal.ONE, "So"));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> scores.clearOverride(as("legal"), goal.id()));
        assertThat(now().override()).isNull();
        scoring();
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.CLOSED);
        assertThatExceptionOfType(CycleTakesNoScores.class)
                .isThrownBy(() -> scores.override(as("employee"), goal.id(), BigDecimal.ONE, "So"));
    }

    private boolean may(String person, boolean byManager) {
        try {
            scores.score(as(person), goal.id(), card(byManager, "0.5", null, null));
            return true;
        } catch (NotAllowed refused) {
            return false;
        }
    }

    private ScoreCommand card(boolean byManager, @Nullable String whole, @Nullable String one, @Nullable String two) {
        Map<String, ScoreWithComment> keyResults = new java.util.LinkedHashMap<>();
        if (one != null) {
            keyResults.put(keyResult(goal, "one").id(), scored(one));
        }
        if (two != null) {
            keyResults.put(keyResult(goal, "two").id(), scored(two));
        }
        return new ScoreCommand(byManager, whole == null ? ScoreWithComment.NONE : scored(whole), keyResults);
    }

    private static ScoreWithComment scored(String score) {
        return new ScoreWithComment(new BigDecimal(score), "because");
    }

    private void scoring() {
        fixture.cycles.move(as("hr"), cycle.id(), CycleState.SCORING);
    }

    private void checkIn(String value) {
        checkIns.record(
                as("employee"),
                Map.of(
                        keyResult(goal, "one").id(),
                        new NewCheckIn(new BigDecimal(value), null, Confidence.ON_TRACK, "", "")),
                "page");
    }

    private ObjectiveView now() {
        return objectives.get(as("employee"), goal.id());
    }

    private BigDecimal progress(ObjectiveView one) {
        return objectives.get(as("admin"), one.id()).progress();
    }

    private List<String> entries() {
        return jdbc.sql("select kind from okr_entry where objective_id = ? order by happened_at, id")
                .param(goal.id())
                .query(String.class)
                .list();
    }

    private static void refused(ThrowingCallable call, String... pointers) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::pointer)
                        .containsExactly(pointers));
    }
}
