package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Every text field of the pages, with one character less and one more than its limit, in characters that are two units
 * in some databases: a text that is too long is shown again as typed, with the limit at its field; a shorter one is
 * saved.
 */
@SampleCompanyWebTest
class TextLimitPageTests {

    private static final String ONE = "😀";

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    /** A form with a text field; the other fields are alternating names and values. */
    private record LimitedField(String person, String address, String field, int limit, String... others) {

        @Override
        public String toString() {
            return address.replaceAll("[0-9a-z]{26}", "…") + " " + field.replaceAll("[0-9a-z]{26}", "…");
        }
    }

    @TestFactory
    List<DynamicTest> aTextThatIsTooLongComesBackWithItsLimitAndOneThatIsNotIsKept() throws Exception {
        List<LimitedField> places = new ArrayList<>(writing());
        places.addAll(running());
        places.addAll(scoring());
        places.addAll(keeping());
        return places.stream()
                .map(place -> DynamicTest.dynamicTest(place.toString(), () -> holds(place)))
                .toList();
    }

    private List<LimitedField> writing() throws Exception {
        CycleView cycle = goals.openCycle();
        ObjectiveView goal = goals.draft(cycle, "employee", "Grow", "one");
        String objective = "/okr/objectives/" + goal.id();
        String result = "/okr/key-results/" + goal.keyResults().get(0).id();
        goals.submit(web, "employee", result, "objective", goal.id(), "kind", "number");
        return List.of(
                new LimitedField("employee", objective, "title", 500),
                new LimitedField("employee", objective, "note", 10_000),
                new LimitedField("employee", result, "title", 500, "objective", goal.id()),
                new LimitedField("employee", result, "unit", 40, "objective", goal.id()),
                new LimitedField("hr", "/okr/nudges", "words", 500, "cycle", cycle.id()),
                new LimitedField(
                        "manager",
                        "/okr/team/nudges",
                        "words",
                        500,
                        "cycle",
                        cycle.id(),
                        "person",
                        "employee",
                        "reason",
                        "other"));
    }

    private List<LimitedField> running() throws Exception {
        CycleView cycle = goals.openCycle();
        ObjectiveView goal = goals.agreed(goals.draft(cycle, "employee", "Grow", "one", "two"));
        String result = goal.keyResults().get(0).id();
        String objective = "/okr/objectives/" + goal.id();
        String beside = "/okr/team/people/employee/objectives/" + goal.id();
        String review = location("manager", "/okr/team/reviews", "cycle", cycle.id());
        return List.of(
                new LimitedField("employee", objective + "/comments", "words", 4000),
                new LimitedField("employee", objective + "/override", "reason", 1000, "progress", "50"),
                new LimitedField(
                        "employee",
                        "/okr/check-in",
                        result + ".done",
                        4000,
                        "cycle",
                        cycle.id(),
                        result + ".value",
                        "1",
                        result + ".confidence",
                        "on-track"),
                new LimitedField("manager", beside + "/comments", "words", 4000, "cycle", cycle.id()),
                new LimitedField("manager", review + "/notes/employee", "words", 10_000));
    }

    private List<LimitedField> scoring() {
        CycleView cycle = goals.openCycle();
        ObjectiveView goal = goals.agreed(goals.draft(cycle, "employee", "Grow", "one"));
        goals.cycles.move(goals.actor("hr"), cycle.id(), CycleState.SCORING);
        CycleView next = goals.openCycle();
        String beside = "/okr/team/people/employee/objectives/" + goal.id();
        return List.of(
                new LimitedField(
                        "employee",
                        "/okr/objectives/" + goal.id() + "/scores",
                        "comment",
                        2000,
                        "by",
                        "owner",
                        "score",
                        "0.5"),
                new LimitedField("manager", beside + "/scores", "comment", 2000, "cycle", cycle.id(), "score", "0.5"),
                new LimitedField(
                        "employee",
                        "/okr/retrospectives",
                        "wentWell",
                        10_000,
                        "cycle",
                        cycle.id(),
                        "owner",
                        goal.owner().key()),
                new LimitedField(
                        "employee",
                        "/okr/carry-over",
                        "title." + goal.id(),
                        500,
                        "from",
                        cycle.id(),
                        "to",
                        next.id(),
                        "objective",
                        goal.id()));
    }

    private List<LimitedField> keeping() {
        String[] days = {"kind", "MONTH", "startsOn", "2090-01-01", "endsOn", "2090-01-31", "checkInDays", "7"};
        return List.of(
                new LimitedField("hr", "/okr/cycles", "nameZh", 100, days),
                new LimitedField("hr", "/okr/teams", "nameZh", 100, "lead", "employee"),
                new LimitedField("hr", "/okr/teams", "nameEn", 100, "lead", "employee", "nameZh", "x"),
                new LimitedField("employee", "/profile/tokens", "name", 100, "expiresInDays", "30"),
                new LimitedField("admin", "/admin/calendar/2027-01-01", "nameZh", 100, "kind", "HOLIDAY"),
                new LimitedField("admin", "/admin/calendar/2027-01-04", "nameEn", 100, "kind", "HOLIDAY"));
    }

    private void holds(LimitedField place) throws Exception {
        String typed = ONE.repeat(place.limit() + 1);

        GoalPageFixture.PageResponse refused = send(place, typed);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains(typed).containsPattern(atField(place.limit()));

        // Longer than a draft can store; the response is the same refusal.
        String huge = "x".repeat(600_000);
        GoalPageFixture.PageResponse tooBig = send(place, huge);
        assertThat(tooBig.status()).isEqualTo(422);
        assertThat(tooBig.text()).contains(String.format("%,d", place.limit())).contains(huge);

        GoalPageFixture.PageResponse taken = send(place, ONE.repeat(place.limit()));
        assertThat(taken.status()).as(taken.text()).isIn(200, 201, 302, 303);
    }

    /** The message with the limit below a field, not only in the summary at the top. */
    private static Pattern atField(int limit) {
        return Pattern.compile("field-errors\"[^>]*>(?:\\s|<[^>]*>)*[^<]*" + String.format("%,d", limit));
    }

    /** Scripts put the response for a field into the list below it, so the card has a list for every text. */
    @Test
    void everyTextOfACardHasAPlaceForWhatIsWrongWithIt() throws Exception {
        for (LimitedField place : writing()) {
            if (!place.address().matches("/okr/(?:objectives|key-results)/[^/]+")) {
                continue;
            }
            GoalPageFixture.PageResponse refused = goals.submitField(
                    web, place.person(), place.address(), place.field(), ONE.repeat(place.limit() + 1), place.others());
            Matcher errors = Pattern.compile("id=\"(e-[^\"]+)\"").matcher(refused.text());
            assertThat(errors.find()).as(refused.text()).isTrue();
            String objective = place.others().length > 0 ? "/okr/objectives/" + place.others()[1] : place.address();

            assertThat(goals.open(web, place.person(), objective).text())
                    .as(place.toString())
                    .contains("id=\"" + errors.group(1) + "\"");
        }
    }

    private GoalPageFixture.PageResponse send(LimitedField place, String text) throws Exception {
        List<String> fields = new ArrayList<>(List.of(place.field(), text));
        fields.addAll(List.of(place.others()));
        return goals.submit(web, place.person(), place.address(), fields.toArray(String[]::new));
    }

    private String location(String person, String address, String... fields) throws Exception {
        var form = GoalPageFixture.as(person, post(address)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return String.valueOf(web.perform(form).andReturn().getResponse().getRedirectedUrl());
    }

    @Test
    void aSearchThatIsTooLongIsRefusedAndNotCut() throws Exception {
        CycleView cycle = goals.openCycle();
        for (String list : List.of("/okr/list?cycle=" + cycle.id() + "&q=", "/okr/map?cycle=" + cycle.id() + "&q=")) {
            GoalPageFixture.PageResponse refused = goals.open(web, "employee", list + "字".repeat(101));

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("100");
            assertThat(goals.open(web, "employee", list + "字".repeat(100)).status())
                    .isEqualTo(200);
        }
        GoalPageFixture.PageResponse refused = goals.open(web, "employee", "/inbox?q=" + "字".repeat(201));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("200");
        assertThat(goals.open(web, "admin", "/admin/people?q=" + "字".repeat(1000))
                        .status())
                .isEqualTo(200);
        assertThat(goals.open(web, "employee", "/start?open=true&q=" + "字".repeat(1000))
                        .status())
                .isEqualTo(200);
    }
}
