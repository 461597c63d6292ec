package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.app.WebTest;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of goals without scripts: errors are shown at their field, and typed text is kept. */
@WebTest
class GoalPageTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    Alignments alignments;

    private CycleView cycle;
    private ObjectiveView goal;

    @BeforeEach
    void anObjective() {
        cycle = goals.openCycle();
        goal = goals.draft(cycle, "employee", "Grow", "one", "two");
    }

    @Test
    void aTitleThatIsTooLongComesBackWithTheReasonUnderIt() throws Exception {
        String typed = "Long " + "x".repeat(500);

        GoalPageFixture.PageResponse refused =
                goals.submit(web, "employee", "/okr/objectives/" + goal.id(), "title", typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(">" + typed + "</textarea>");
        assertThat(errors(refused, "objective-" + goal.id() + "-title")).contains("500");
        assertThat(refused.text()).contains("href=\"#objective-" + goal.id() + "\"");
    }

    @ParameterizedTest
    @CsvSource({"weight, 12x", "weight, 140", "target, 0", "start, ten", "stretch, 50"})
    void aFigureThatCannotBeComesBackWithTheReasonUnderIt(String field, String typed) throws Exception {
        String one = goal.keyResults().get(0).id();

        GoalPageFixture.PageResponse refused =
                goals.submit(web, "employee", "/okr/key-results/" + one, "objective", goal.id(), field, typed);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"" + typed + "\"");
        assertThat(errors(refused, "kr-" + one + "-" + field)).isNotBlank();
        assertThat(goals.objectives.get(goals.actor("employee"), goal.id())).isEqualTo(goal);
    }

    @Test
    void aRefusedSubmissionSaysAtEachCardWhatItLacks() throws Exception {
        ObjectiveView bare = goals.draft(cycle, "employee", "Nothing to measure");
        ObjectiveView unnamed = goals.draft(cycle, "employee", "", "three", "");

        GoalPageFixture.PageResponse refused = submits(goal.id(), bare.id(), unnamed.id());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(errors(refused, "objective-" + bare.id() + "-keyResults")).isNotBlank();
        assertThat(errors(refused, "objective-" + unnamed.id() + "-title")).isNotBlank();
        assertThat(errors(refused, "kr-" + unnamed.keyResults().get(1).id() + "-title"))
                .isNotBlank();
        assertThat(errors(refused, "objective-" + goal.id() + "-title")).isBlank();
        assertThat(refused.text())
                .contains("“Nothing to measure”：")
                .contains("href=\"#objective-" + bare.id() + "\"")
                .contains("href=\"#kr-" + unnamed.keyResults().get(1).id() + "\"");
    }

    @Test
    void whatIsReadyIsSubmitted() throws Exception {
        GoalPageFixture.PageResponse done = submits(goal.id());

        assertThat(done.status()).isIn(302, 303);
        assertThat(goals.objectives.get(goals.actor("manager"), goal.id()).state())
                .isEqualTo(ObjectiveState.AGREED);
    }

    @Test
    void whatIsNotTickedStaysADraft() throws Exception {
        ObjectiveView later = goals.draft(cycle, "employee", "Not yet", "three");
        String page = goals.open(web, "employee", "/okr?cycle=" + cycle.id()).text();
        assertThat(page)
                .containsPattern("name=\"objective\"\\s+value=\"" + goal.id() + "\"\\s+checked")
                .containsPattern("name=\"objective\"\\s+value=\"" + later.id() + "\"\\s+checked");

        GoalPageFixture.PageResponse none = submits();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("至少选择一个要提交的目标");
        assertThat(submits(goal.id()).status()).isIn(302, 303);

        assertThat(state(goal)).isEqualTo(ObjectiveState.AGREED);
        assertThat(state(later)).isEqualTo(ObjectiveState.DRAFT);
        assertThat(submits(goal.id(), later.id()).status()).isEqualTo(422);
        assertThat(state(later)).isEqualTo(ObjectiveState.DRAFT);
    }

    private ObjectiveState state(ObjectiveView one) {
        return goals.objectives.get(goals.actor("employee"), one.id()).state();
    }

    /** Posts the form of the page with these objectives selected. */
    private GoalPageFixture.PageResponse submits(String... objectives) throws Exception {
        List<String> fields = new ArrayList<>(List.of("cycle", cycle.id(), "kind", "PERSON", "owner", "employee"));
        for (String one : objectives) {
            fields.addAll(List.of("objective", one));
        }
        return goals.submit(web, "employee", "/okr/submissions", fields.toArray(String[]::new));
    }

    @Test
    void anAlignmentThatCannotBeIsRefusedInItsPanel() throws Exception {
        ObjectiveView below = goals.draft(cycle, "employee", "Below", "three");
        alignments.request(goals.actor("employee"), below.id(), goal.id(), null);

        GoalPageFixture.PageResponse loop =
                goals.submit(web, "employee", "/okr/objectives/" + goal.id() + "/alignments", "parentId", below.id());

        assertThat(loop.status()).isEqualTo(422);
        assertThat(errors(loop, "objective-" + goal.id() + "-align")).isNotBlank();
        assertThat(loop.text()).containsPattern("<details class=\"menu\" data-menu[^>]*\\sopen=\"open\"");
    }

    @Test
    void whatToAlignToIsFoundWithoutScripts() throws Exception {
        ObjectiveView above = goals.draft(cycle, "employee", "Above everything", "three");

        GoalPageFixture.PageResponse page =
                goals.open(web, "employee", "/okr/objectives/" + goal.id() + "/alignment-candidates?q=Above");

        assertThat(page.text()).contains("<h1", "value=\"Above\"", "value=\"" + above.id() + "\"");
    }

    @Test
    void objectivesChangePlacesWithoutScripts() throws Exception {
        ObjectiveView second = goals.draft(cycle, "employee", "Second", "three");
        ObjectiveView third = goals.draft(cycle, "employee", "Third", "four");

        GoalPageFixture.PageResponse moved =
                goals.submit(web, "employee", "/okr/objectives/" + third.id() + "/place", "by", "-1");
        goals.submit(web, "employee", "/okr/objectives/" + goal.id() + "/place", "by", "-1");

        assertThat(moved.status()).isIn(302, 303);
        assertThat(goals.objectives.of(goals.actor("employee"), cycle.id(), Owner.person("employee")))
                .extracting(ObjectiveView::id)
                .containsExactly(goal.id(), third.id(), second.id());
        assertThat(goals.submit(web, "zhang.wei", "/okr/objectives/" + third.id() + "/place", "by", "1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCheckInThatCannotBeKeepsEveryRowAsTyped() throws Exception {
        String one = goal.keyResults().get(0).id();
        String two = goal.keyResults().get(1).id();

        GoalPageFixture.PageResponse refused = goals.submit(
                web,
                "employee",
                "/okr/check-in",
                "cycle",
                cycle.id(),
                one + ".value",
                "soon",
                one + ".confidence",
                "on-track",
                two + ".value",
                "35",
                two + ".done",
                "Half of it <b>");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("value=\"soon\"")
                .contains("value=\"35\"")
                .contains("Half of it &lt;b&gt;")
                .contains("id=\"" + one + ".value-errors\"");
        assertThat(goals.objectives
                        .get(goals.actor("employee"), goal.id())
                        .keyResults()
                        .get(1)
                        .current())
                .isZero();
    }

    @Test
    void aCommentAndAnOverrideThatCannotBeAreKept() throws Exception {
        GoalPageFixture.PageResponse comment =
                goals.submit(web, "employee", "/okr/objectives/" + goal.id() + "/comments", "words", "  ");
        GoalPageFixture.PageResponse override = goals.submit(
                web,
                "employee",
                "/okr/objectives/" + goal.id() + "/override",
                "progress",
                "140",
                "reason",
                "Seen by eye");

        assertThat(comment.status()).isEqualTo(422);
        assertThat(comment.text()).contains("href=\"#words\"");
        assertThat(override.status()).isEqualTo(422);
        assertThat(override.text()).contains("value=\"140\"").contains("Seen by eye</textarea>");
    }

    @Test
    void aScoreThatCannotBeIsRefusedUnderItsField() throws Exception {
        goals.agreed(goal);
        goals.cycles.move(goals.actor("hr"), cycle.id(), CycleState.SCORING);
        String one = "score." + goal.keyResults().get(0).id();

        GoalPageFixture.PageResponse refused = goals.submit(
                web,
                "employee",
                "/okr/objectives/" + goal.id() + "/scores",
                "by",
                "owner",
                one,
                "0.55",
                "score",
                "7",
                "comment",
                "Not bad");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("href=\"#" + one + "\"")
                .contains("id=\"" + one + "\"")
                .contains("value=\"0.55\"")
                .contains("value=\"7\"")
                .contains("Not bad</textarea>")
                .containsPattern("aria-invalid=\"true\"[^>]*>\\s*<ul class=\"field-errors\"");
    }

    @Test
    void aCycleThatCannotBeKeepsItsForm() throws Exception {
        GoalPageFixture.PageResponse refused = goals.submit(
                web,
                "hr",
                "/okr/cycles",
                "nameZh",
                "下一季度",
                "nameEn",
                "Next",
                "kind",
                "QUARTER",
                "startsOn",
                "2049-04-01",
                "endsOn",
                "2049-06-30",
                "checkInDays",
                "14",
                "agreementProcess",
                "leave",
                "alignmentProcess",
                "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("下一季度").contains("的表单中没有目标字段");
    }

    @Test
    void aCycleIsNamedByItsDaysAndItsTwinIsRefusedAtTheField() throws Exception {
        String[] days = {
            "kind", "QUARTER", "startsOn", "2098-04-01", "endsOn", "2098-06-30", "checkInDays", "14", "nameZh", ""
        };
        assertThat(goals.submit(web, "hr", "/okr/cycles", days).status()).isIn(302, 303);
        String list = goals.open(web, "hr", "/okr/cycles").text();
        assertThat(list).contains("2098 年第二季度");

        GoalPageFixture.PageResponse twin = goals.submit(web, "hr", "/okr/cycles", days);
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.text()).contains("已有周期名为“2098 年第二季度”", "类型和起止日期与此相同", "value=\"2098-04-01\"");

        String id = goals.cycles.all(goals.actor("hr")).stream()
                .filter(one -> one.name().zh().equals("2098 年第二季度"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(list).contains("/okr/cycles/" + id + "/removal");
        assertThat(goals.submit(web, "manager", "/okr/cycles/" + id + "/removal")
                        .status())
                .isEqualTo(403);
        assertThat(goals.submit(web, "hr", "/okr/cycles/" + id + "/removal").status())
                .isIn(302, 303);
        assertThat(goals.cycles.find(id)).isEmpty();
    }

    @Test
    void aCycleIsOfferedTheProcessesAloneThatFitIt() throws Exception {
        String form = goals.open(web, "hr", "/okr/cycles?new=").text();
        String agreement =
                form.substring(form.indexOf("id=\"agreementProcess\""), form.indexOf("id=\"alignmentProcess\""));
        String alignment = form.substring(form.indexOf("id=\"alignmentProcess\""));

        assertThat(agreement).contains("value=\"okr-agreement\"").doesNotContain("okr-alignment\"", "\"leave\"");
        assertThat(alignment).contains("value=\"okr-alignment\"").doesNotContain("okr-agreement\"", "\"leave\"");
    }

    @Test
    void whatTheKeeperClosedTakesNoMore() throws Exception {
        goals.agreed(goal);
        goals.closed(cycle);

        GoalPageFixture.PageResponse late =
                goals.submit(web, "employee", "/okr/objectives/" + goal.id(), "title", "Late");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains(cycle.name().zh());
    }

    /** Contents of the list of errors of a field; empty if the field is valid. */
    private static String errors(GoalPageFixture.PageResponse page, String field) {
        String text = page.text();
        int from = text.indexOf("id=\"e-" + field + "\"");
        assertThat(from).as("a list of errors for " + field).isNotNegative();
        return text.substring(text.indexOf('>', from) + 1, text.indexOf("</ul>", from))
                .strip();
    }
}
