package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dacheng.app.WebTest;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** After an error, an emptied field is shown empty and not with the stored value. */
@WebTest
class EmptiedFieldPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Test
    void scores() throws Exception {
        ObjectiveView goal = goals.agreed(goals.draft(goals.openCycle(), "employee", "Grow", "one"));
        goals.cycles.move(goals.actor("hr"), goal.cycleId(), CycleState.SCORING);
        String ofResult = "score." + goal.keyResults().get(0).id();
        assertThat(score(goal, "score", "0.5", ofResult, "0.4").status()).isEqualTo(303);

        GoalPageFixture.PageResponse refused = score(goal, "score", "", ofResult, "", "comment", "x".repeat(2001));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(tag(refused, "score")).doesNotContain("0.5");
        assertThat(tag(refused, ofResult)).doesNotContain("0.4");
    }

    @Test
    void titlesThatAreCarriedOver() throws Exception {
        CycleView cycle = goals.openCycle();
        ObjectiveView goal = goals.agreed(goals.draft(cycle, "employee", "Grow", "one"));
        ObjectiveView other = goals.agreed(goals.draft(cycle, "employee", "Hire", "one"));
        goals.cycles.move(goals.actor("hr"), cycle.id(), CycleState.SCORING);
        CycleView next = goals.openCycle();
        String title = "title." + goal.id();

        GoalPageFixture.PageResponse refused = goals.submit(
                web,
                "employee",
                "/okr/carry-over",
                "from",
                cycle.id(),
                "to",
                next.id(),
                "objective",
                goal.id(),
                title,
                "",
                "objective",
                other.id(),
                "title." + other.id(),
                "x".repeat(501));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(tag(refused, title)).doesNotContain("Grow");
    }

    private GoalPageFixture.PageResponse score(ObjectiveView goal, String... fields) throws Exception {
        String[] all = new String[fields.length + 2];
        System.arraycopy(new String[] {"by", "owner"}, 0, all, 0, 2);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return goals.submit(web, "employee", "/okr/objectives/" + goal.id() + "/scores", all);
    }

    /** The field with its value or its text. */
    private static String tag(GoalPageFixture.PageResponse page, String name) {
        return Pattern.compile("<(?:input|textarea)[^>]*\\sname=\"" + Pattern.quote(name) + "\"[^>]*>[^<]*")
                .matcher(page.text())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }
}
