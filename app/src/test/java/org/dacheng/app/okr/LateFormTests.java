package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import org.dacheng.app.WebTest;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Forms that are posted too late get a conflict, and the typed text is not lost. */
@WebTest
class LateFormTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @ParameterizedTest
    @CsvSource({
        "scores, comment, score, 0.5, 100",
        "scores, comment, score, 0.5, 600000",
        "override, reason, progress, 50, 100",
        "override, reason, progress, 50, 600000"
    })
    void theFormOfACycleThatWasClosedMeanwhileComesBackWithItsText(
            String form, String field, String number, String value, int length) throws Exception {
        CycleView cycle = goals.openCycle();
        ObjectiveView goal = goals.agreed(goals.draft(cycle, "employee", "Grow", "one"));
        String address = "/okr/objectives/" + goal.id();
        String text = "x".repeat(length);
        goals.closed(cycle);

        GoalPageFixture.PageResponse late =
                goals.submit(web, "employee", address + "/" + form, "by", "owner", number, value, field, text);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("id=\"check-ins\"", ">" + text + "<");
    }
}
