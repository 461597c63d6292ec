package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.carryover.CarryOverCommand;
import org.dacheng.okr.carryover.CarryOvers;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.retrospective.RetrospectiveParts;
import org.dacheng.okr.retrospective.Retrospectives;
import org.dacheng.okr.review.ReviewView;
import org.dacheng.okr.review.Reviews;
import org.dacheng.okr.visibility.Visibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Visibility of goals at the end of a cycle: in review meetings, retrospectives, carry-over and the list of open items.
 */
@SampleCompanyWebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndedCycleVisibilityTests {

    private static final String EVERYBODY = "xxxxxxxxxxx";

    /** Who can open the goals of the employee in a finished meeting of the manager. */
    private static final String MEETING = "x.xxx...xxx";

    /** While the meeting is running: only the manager and people with oversight. */
    private static final String RUNNING = "..xxx...xxx";

    /** Who may read the manager's notes about the employee. */
    private static final String NOTE = "x.xxx....x.";

    /** Who sees all goals of the employee except drafts. */
    private static final String ALL = "x.xxx...xxx";

    /** Who carries goals of the employee over. */
    private static final String WRITERS = "x.......x.x";

    private static final String KEEPERS = "........x.x";

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    GoalVisibilityFixture hidden;

    @Autowired
    Reviews reviews;

    @Autowired
    Retrospectives retrospectives;

    @Autowired
    CarryOvers carryOvers;

    private final Map<String, ObjectiveView> secrets = new LinkedHashMap<>();
    private final Map<String, ObjectiveView> opened = new LinkedHashMap<>();
    private final Map<String, ObjectiveView> shown = new LinkedHashMap<>();
    private final Map<String, ObjectiveView> closed = new LinkedHashMap<>();
    private final Map<String, CycleView> single = new LinkedHashMap<>();
    private CycleView cycle;
    private CycleView next;
    private ReviewView running;
    private ReviewView over;

    @BeforeAll
    void aCycleThatIsOver() {
        cycle = goals.openCycle();
        for (String kind : GoalVisibilityFixture.KINDS) {
            secrets.put(kind, hidden.settled(kind, hidden.draft(cycle, kind, "Secret " + kind)));
            shown.put(kind, goals.agreed(goals.draft(cycle, "employee", "Before " + kind, "one")));
        }
        reviews.note(goals.actor("manager"), meeting(), "employee", "Noted of the employee");
        over = reviews.end(goals.actor("manager"), meeting());
        running = reviews.get(goals.actor("manager"), meeting());
        reviews.note(goals.actor("manager"), running.id(), "employee", "Noted of the employee");
        secrets.forEach(hidden::checkIn);
        goals.cycles.move(goals.actor("hr"), cycle.id(), CycleState.SCORING);
        retrospectives.write(goals.actor("employee"), cycle.id(), employee(), thoughts("of all"));
        next = goals.openCycle();
        for (String kind : GoalVisibilityFixture.KINDS) {
            carried(kind);
            single.put(kind, lookedBack(kind));
        }
    }

    private String meeting() {
        return reviews.begin(goals.actor("manager"), cycle.id()).id();
    }

    private static Owner employee() {
        return Owner.person("employee");
    }

    private static RetrospectiveParts thoughts(String kind) {
        return new RetrospectiveParts("Thoughts " + kind, null, null, null);
    }

    /** Carries a restricted goal over to a visible one, and a visible goal to a restricted one. */
    private void carried(String kind) {
        ObjectiveView open = carry(secrets.get(kind), "After " + kind);
        opened.put(kind, shownTo(open, Visibility.EVERYONE, List.of(), false));
        ObjectiveView secret = carry(shown.get(kind), "Closed " + kind);
        closed.put(
                kind,
                shownTo(
                        secret,
                        GoalVisibilityFixture.visibility(kind),
                        GoalVisibilityFixture.viewers(kind),
                        kind.equals("draft")));
    }

    private ObjectiveView carry(ObjectiveView goal, String title) {
        CarryOverCommand.ChosenObjective chosen = new CarryOverCommand.ChosenObjective(goal.id(), title, Map.of());
        String id = carryOvers
                .carry(goals.actor("employee"), new CarryOverCommand(cycle.id(), next.id(), List.of(chosen)))
                .ids()
                .get(0);
        return goals.objectives.get(goals.actor("employee"), id);
    }

    private ObjectiveView shownTo(ObjectiveView one, Visibility visibility, List<String> viewers, boolean draft) {
        ObjectiveView changed = goals.objectives.change(
                goals.actor("employee"),
                one.id(),
                new ObjectiveEdit(null, null, null, visibility, viewers, null, null, null));
        return draft ? changed : goals.agreed(changed);
    }

    /** A cycle in which the employee has a single goal, of the given kind, and a retrospective. */
    private CycleView lookedBack(String kind) {
        CycleView alone = goals.openCycle();
        hidden.settled(kind, hidden.draft(alone, kind, "Alone " + kind));
        CycleView scored = goals.cycles.move(goals.actor("hr"), alone.id(), CycleState.SCORING);
        retrospectives.write(goals.actor("employee"), alone.id(), employee(), thoughts(kind));
        return scored;
    }

    /**
     * One page that may show a goal.
     *
     * @param address with {@code {kind}} where it differs
     * @param secret the goal that must be shown to people who may see it, and its id to nobody else
     * @param opens who gets to see goals of the employee there at all
     */
    private record GoalView(Address address, Secret secret, String opens) {}

    private interface Address {
        String of(String kind);
    }

    private interface Secret {
        ObjectiveView of(String kind);
    }

    private Map<String, GoalView> goalViews() {
        Map<String, GoalView> faces = new LinkedHashMap<>();
        String of = "/okr/team/reviews/";
        faces.put("a meeting that is over", new GoalView(kind -> of + over.id(), secrets::get, MEETING));
        faces.put(
                "a meeting that goes on",
                new GoalView(kind -> of + running.id() + "?person=employee", secrets::get, RUNNING));
        String retrospective = "/okr/retrospectives?owner=person:employee&cycle=";
        faces.put("facts of a retrospective", new GoalView(kind -> retrospective + cycle.id(), secrets::get, ALL));
        String carry = "/okr/carry-over?owner=person:employee&from=" + cycle.id() + "&to=" + next.id();
        faces.put("what can be carried", new GoalView(kind -> carry, secrets::get, WRITERS));
        String page = "/okr/objectives/";
        faces.put(
                "where it comes from",
                new GoalView(kind -> page + opened.get(kind).id(), secrets::get, EVERYBODY));
        faces.put("where it went", new GoalView(kind -> page + shown.get(kind).id(), closed::get, EVERYBODY));
        faces.put("the list", new GoalView(kind -> "/okr/list?cycle=" + next.id(), closed::get, EVERYBODY));
        faces.put("changes", new GoalView(kind -> "/okr/changes?cycle=" + next.id(), closed::get, EVERYBODY));
        return faces;
    }

    Stream<Arguments> everyFaceAndKind() {
        return goalViews().entrySet().stream()
                .flatMap(face -> GoalVisibilityFixture.KINDS.stream()
                        .map(kind -> Arguments.of(face.getKey(), kind, face.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyFaceAndKind")
    void isSeen(String name, String kind, GoalView face) throws Exception {
        String address = face.address().of(kind);
        ObjectiveView secret = face.secret().of(kind);

        assertThat(GoalVisibilityFixture.marks(actor -> isOn(actor, address, secret)))
                .as(name)
                .isEqualTo(GoalVisibilityFixture.expected(kind, face.opens()));
    }

    /** These addresses return no goals and no names of goals. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/okr/reviews/{meeting}",
                "/api/v1/okr/reviews?of=manager&cycle={cycle}",
                "/api/v1/okr/retrospectives?cycle={cycle}",
                "/api/v1/okr/retrospectives?owner=person:employee&cycle={cycle}",
                "/okr/retrospectives?cycle={cycle}",
                "/okr/team/reviews?of=manager&cycle={cycle}",
                "/okr/cycles/{cycle}/remaining"
            })
    void namesNoGoal(String address) throws Exception {
        String named = address.replace("{cycle}", cycle.id()).replace("{meeting}", over.id());
        for (ObjectiveView secret : secrets.values()) {
            assertThat(GoalVisibilityFixture.marks(actor -> isOn(actor, named, secret)))
                    .isEqualTo("...........");
        }
        assertThat(goals.open(web, "hr", named).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/okr/team/reviews/", "/api/v1/okr/reviews/"})
    void notesOfAMeetingThatIsOverAreReadByHimAndThoseAbove(String address) throws Exception {
        assertThat(GoalVisibilityFixture.marks(actor -> says(actor, address + over.id(), "Noted of the employee")))
                .isEqualTo(NOTE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/okr/team/reviews/", "/api/v1/okr/reviews/"})
    void notesOfAMeetingThatGoesOnAreNotReadByHim(String address) throws Exception {
        String asked = address + running.id() + "?person=employee";

        assertThat(GoalVisibilityFixture.marks(actor -> says(actor, asked, "Noted of the employee")))
                .isEqualTo("." + NOTE.substring(1));
    }

    /** People who see the goals; if there are only drafts, the managers of the person. */
    private static String readers(String kind) {
        return kind.equals("draft") ? ALL : GoalVisibilityFixture.expected(kind);
    }

    /** Addresses of retrospectives. */
    static List<String> retrospectives() {
        return List.of(
                "/okr/retrospectives?cycle={cycle}",
                "/okr/retrospectives?owner=person:employee&cycle={cycle}",
                "/api/v1/okr/retrospectives?cycle={cycle}",
                "/api/v1/okr/retrospectives?owner=person:employee&cycle={cycle}");
    }

    @ParameterizedTest
    @MethodSource("retrospectives")
    void retrospectivesAreReadByThoseWhoSeeTheGoals(String address) throws Exception {
        for (String kind : GoalVisibilityFixture.KINDS) {
            String asked = address.replace("{cycle}", single.get(kind).id());
            assertThat(GoalVisibilityFixture.marks(actor -> says(actor, asked, "Thoughts " + kind)))
                    .as(kind)
                    .isEqualTo(readers(kind));
        }
    }

    @ParameterizedTest
    @MethodSource("retrospectives")
    void oneHiddenGoalHidesWhatWasThoughtOfThemAll(String address) throws Exception {
        String asked = address.replace("{cycle}", cycle.id());

        assertThat(GoalVisibilityFixture.marks(actor -> says(actor, asked, "Thoughts of all")))
                .isEqualTo(ALL);
    }

    @Test
    void whatIsNotSeenIsNotThereToBeCarried() throws Exception {
        for (String kind : GoalVisibilityFixture.KINDS) {
            assertThat(GoalVisibilityFixture.marks(actor -> isKnownToCarry(actor, secrets.get(kind))))
                    .as(kind)
                    .isEqualTo(GoalVisibilityFixture.expected(kind));
        }
    }

    private boolean isKnownToCarry(String actor, ObjectiveView goal) throws Exception {
        GoalPageFixture.PageResponse answer =
                goals.call(web, actor, "en", HttpMethod.POST, "/api/v1/okr/carry-overs", """
                        {"from": "%s", "to": "%s", "objectives": [{"id": "%s"}]}""".formatted(
                                cycle.id(), next.id(), goal.id()));
        assertThat(answer.status()).as(answer.text()).isIn(200, 403, 404);
        assertThat(answer.text()).doesNotContain(goal.title());
        assertThat(answer.status() == 200)
                .isEqualTo(WRITERS.charAt(GoalVisibilityFixture.ACTORS.indexOf(actor)) == 'x');
        return answer.status() != 404;
    }

    /** The API does not reveal a restricted goal through the goal that continues it. */
    @Test
    void aCopySaysNothingOfWhatItWasMadeFrom() throws Exception {
        for (String kind : GoalVisibilityFixture.KINDS) {
            String copy = "/api/v1/okr/objectives/" + opened.get(kind).id();
            assertThat(GoalVisibilityFixture.marks(actor -> isOn(actor, copy, secrets.get(kind))))
                    .isEqualTo("...........");
        }
    }

    @Test
    void whatIsOpenIsForKeepersOfCycles() throws Exception {
        String address = "/okr/cycles/" + cycle.id() + "/remaining";

        assertThat(GoalVisibilityFixture.marks(
                        actor -> goals.open(web, actor, address).status() == 200))
                .isEqualTo(KEEPERS);
    }

    /**
     * True if the page shows the goal; otherwise neither its name nor its id may appear. A missing page shows no goal.
     */
    private boolean isOn(String actor, String address, ObjectiveView goal) throws Exception {
        GoalPageFixture.PageResponse page = goals.open(web, actor, address);
        assertThat(page.status()).as(address).isIn(200, 403, 404);
        boolean named = page.text().contains(goal.title());
        assertThat(named || !page.text().contains(goal.id()))
                .as("neither name nor id at %s", address)
                .isTrue();
        assertThat(named && page.status() != 200).as(address).isFalse();
        return named;
    }

    private boolean says(String actor, String address, String words) throws Exception {
        GoalPageFixture.PageResponse page = goals.open(web, actor, address);
        assertThat(page.status()).as(address).isIn(200, 403, 404);
        return page.text().contains(words);
    }
}
