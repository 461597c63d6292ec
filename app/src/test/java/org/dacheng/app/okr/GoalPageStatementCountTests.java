package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.testing.StatementCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** The number of statements of a goal page does not depend on the number of goals. */
@SampleCompanyWebTest
@Import(StatementCounter.class)
class GoalPageStatementCountTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    Alignments alignments;

    @Autowired
    CheckIns checkIns;

    @ParameterizedTest(name = "{0}: at most {1}")
    @CsvSource({
        "/okr, 25",
        "/okr/objectives/{goal}, 30",
        "/okr/map, 20",
        "/okr/list, 25",
        "/okr/dashboard, 20",
        "/okr/check-in, 25",
        "/okr/company, 25"
    })
    void aPageCostsTheSameWithManyGoals(String address, int max) throws Exception {
        CycleView few = goals.openCycle();
        ObjectiveView one = written(few, 2);
        CycleView many = goals.openCycle();
        ObjectiveView first = written(many, 24);

        List<String> little = statements(address.replace("{goal}", one.id()) + "?cycle=" + few.id());
        List<String> much = statements(address.replace("{goal}", first.id()) + "?cycle=" + many.id());

        assertThat(much).hasSameSizeAs(little);
        assertThat(much).hasSizeLessThanOrEqualTo(max);
    }

    @Test
    void aCheckInCostsTheSameThroughSixLevels() {
        CycleView cycle = goals.openCycle();
        ObjectiveView alone = written(cycle, 1);
        ObjectiveView below = goals.draft(cycle, "employee", "Level 1", "one");
        ObjectiveView top = below;
        for (int level = 2; level <= 6; level++) {
            ObjectiveView above = goals.draft(cycle, "employee", "Level " + level, "one");
            goals.objectives.change(
                    goals.actor("employee"),
                    above.id(),
                    new ObjectiveEdit(null, null, null, null, null, RollUp.ALIGNED, null, null));
            alignments.request(goals.actor("employee"), top.id(), above.id(), null);
            top = above;
        }
        checkIn(alone, "1");
        checkIn(below, "1");

        List<String> single = checkInStatements(alone, "40");
        List<String> climbing = checkInStatements(below, "40");

        assertThat(goals.objectives.get(goals.actor("employee"), top.id()).progress())
                .isEqualByComparingTo("0.4");
        // One query per level upwards; writes are batched.
        assertThat(climbing).hasSizeLessThanOrEqualTo(single.size() + 8);
        assertThat(climbing).hasSizeLessThanOrEqualTo(35);
    }

    /**
     * Creates the given number of agreed objectives of the employee, with three key results each; returns the first
     * one.
     */
    private ObjectiveView written(CycleView cycle, int count) {
        List<ObjectiveView> made = new ArrayList<>();
        for (int one = 0; one < count; one++) {
            made.add(goals.agreed(goals.draft(cycle, "employee", "Goal " + one, "one", "two", "three")));
            checkIn(made.get(one), "10");
            if (one > 0) {
                alignments.request(
                        goals.actor("employee"), made.get(one).id(), made.get(0).id(), null);
            }
        }
        return made.get(0);
    }

    private void checkIn(ObjectiveView goal, String value) {
        Map<String, NewCheckIn> said = new LinkedHashMap<>();
        goal.keyResults()
                .forEach(one ->
                        said.put(one.id(), new NewCheckIn(new BigDecimal(value), null, Confidence.ON_TRACK, "", "")));
        checkIns.record(goals.actor("employee"), said, "page");
    }

    private List<String> checkInStatements(ObjectiveView goal, String value) {
        StatementCounter.STATEMENTS.clear();
        checkIn(goal, value);
        return takenStatements();
    }

    /** Statements of the second call, when caches are filled. */
    private List<String> statements(String address) throws Exception {
        assertThat(goals.open(web, "employee", address).status()).isEqualTo(200);
        StatementCounter.STATEMENTS.clear();
        goals.open(web, "employee", address);
        return takenStatements();
    }

    private static List<String> takenStatements() {
        List<String> taken = List.copyOf(StatementCounter.STATEMENTS);
        StatementCounter.STATEMENTS.clear();
        return taken.stream().filter(sql -> !sql.contains("people_cache")).toList();
    }
}
