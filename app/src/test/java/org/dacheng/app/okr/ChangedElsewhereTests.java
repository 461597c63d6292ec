package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A field of a card sends the value that the page had read; if the stored value differs, it is not overwritten. */
@SampleCompanyWebTest
class ChangedElsewhereTests {

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    private ObjectiveView goal;

    @BeforeEach
    void aGoal() {
        goal = goals.draft(goals.openCycle(), "employee", "Grow", "one", "two");
    }

    @ParameterizedTest
    @CsvSource({
        "title, Grow, Grow faster, Grow slower",
        "note, '', Because, Therefore",
        "category, committed, aspirational, committed",
        "rollUp, key-results, aligned, both",
        "visibility, everyone, chain, department"
    })
    void aFieldOfAnObjective(String field, String read, String first, String second) throws Exception {
        staysAsTheFirstPageWroteIt(objective(), field, read, first, second);
    }

    @ParameterizedTest
    @CsvSource({
        "title, one, one and a half, three",
        "target, 100, 250, 300",
        "start, 0, 10.5, 20",
        "baseline, '', 12, 13",
        "weight, 50, 60, 40",
        "kind, percentage, number, money",
        "milestones, '', plan, build"
    })
    void aFieldOfAKeyResult(String field, String read, String first, String second) throws Exception {
        staysAsTheFirstPageWroteIt(keyResult(), field, read, first, second);
    }

    @Test
    void peopleWhoMaySeeIt() throws Exception {
        assertThat(sends(objective() + "/viewers", "viewer", "manager", "was.viewer", "")
                        .status())
                .isEqualTo(303);

        assertThat(sends(objective() + "/viewers", "viewer", "hr", "was.viewer", "")
                        .status())
                .isEqualTo(409);
        assertThat(stored().viewers()).containsExactly("manager");
        assertThat(sends(objective() + "/viewers", "viewer", "hr", "was.viewer", "manager")
                        .status())
                .isEqualTo(303);
        assertThat(stored().viewers()).containsExactly("hr");
    }

    @Test
    void zerosAndBlanksAreNoChange() throws Exception {
        assertThat(sends(keyResult(), "target", "250.0", "was.target", "100.00").status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "target", "251", "was.target", "250.0").status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "title", "one\ntwo", "was.title", " one ").status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "title", "one two three", "was.title", "one\ntwo")
                        .status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "kind", "milestones", "was.kind", "percentage")
                        .status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "milestones", "plan\n\n build", "was.milestones", "")
                        .status())
                .isEqualTo(303);
        assertThat(sends(keyResult(), "milestones", "plan", "was.milestones", "plan\n\n build")
                        .status())
                .isEqualTo(303);
    }

    /** No conflict if both wrote the same value or another field changed. */
    @Test
    void whatBothWroteIsNoConflict() throws Exception {
        assertThat(sends(objective(), "title", "Same", "was.title", "Grow").status())
                .isEqualTo(303);
        assertThat(sends(objective(), "title", "Same", "was.title", "Grow").status())
                .isEqualTo(303);
        assertThat(sends(objective(), "note", "Other", "was.note", "").status()).isEqualTo(303);
    }

    private void staysAsTheFirstPageWroteIt(String address, String field, String read, String first, String second)
            throws Exception {
        if (field.equals("milestones")) {
            sends(address, "kind", "milestones");
        }
        assertThat(sends(address, field, first, "was." + field, read).status()).isEqualTo(303);
        ObjectiveView written = stored();

        GoalPageFixture.PageResponse refused = sends(address, field, second, "was." + field, read);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(stored()).isEqualTo(written);
        GoalPageFixture.PageResponse part =
                goals.submitPart(web, "employee", address, all(field, second, "was." + field, read));
        assertThat(part.status()).isEqualTo(409);
        assertThat(part.text()).containsPattern("data-stored[^>]*>" + first + "<");
        assertThat(sends(address, field, second, "was." + field, first).status())
                .isEqualTo(303);
        assertThat(stored()).isNotEqualTo(written);
    }

    private GoalPageFixture.PageResponse sends(String address, String... fields) throws Exception {
        return goals.submit(web, "employee", address, all(fields));
    }

    private String[] all(String... fields) {
        return Stream.concat(Stream.of("objective", goal.id()), Arrays.stream(fields))
                .toArray(String[]::new);
    }

    private String objective() {
        return "/okr/objectives/" + goal.id();
    }

    private String keyResult() {
        List<KeyResultView> all = goal.keyResults();
        return "/okr/key-results/" + all.get(0).id();
    }

    private ObjectiveView stored() {
        return goals.objectives.get(goals.actor("employee"), goal.id());
    }
}
