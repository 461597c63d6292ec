package org.dacheng.app.okr;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.comment.Comments;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.visibility.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goals of the employee, one of each visibility and one draft, and the people who may see them; the goal visible to
 * named people names finance. All pages and API operations must agree, and a goal that is not visible is reported as
 * not found.
 */
@Component
class GoalVisibilityFixture {

    static final List<String> ACTORS = List.of(
            "employee",
            "zhang.wei",
            "manager",
            "director",
            "ceo",
            "kong.lin",
            "wang.fang",
            "finance",
            "hr",
            "auditor",
            "admin");

    /** In the order of {@link #ACTORS}: x sees the goal, . does not. */
    private static final Map<String, String> EXPECTED = marks();

    static final List<String> KINDS = List.copyOf(EXPECTED.keySet());

    private final GoalPageFixture goals;
    private final CheckIns checkIns;
    private final Comments comments;
    private final JdbcClient jdbc;

    GoalVisibilityFixture(GoalPageFixture goals, CheckIns checkIns, Comments comments, JdbcClient jdbc) {
        this.goals = goals;
        this.checkIns = checkIns;
        this.comments = comments;
        this.jdbc = jdbc;
    }

    /** Whether an actor sees something. */
    interface VisibleTo {
        boolean test(String actor) throws Exception;
    }

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("everyone", "xxxxxxxxxxx");
        marks.put("department", "xxxxx...xxx");
        marks.put("chain", "x.xxx...xxx");
        marks.put("named", "x.xxx..xxxx");
        marks.put("draft", "x.......x.x");
        return marks;
    }

    static String expected(String kind) {
        return Objects.requireNonNull(EXPECTED.get(kind));
    }

    static boolean sees(String actor, String kind) {
        return expected(kind).charAt(ACTORS.indexOf(actor)) == 'x';
    }

    static String marks(VisibleTo sees) throws Exception {
        StringBuilder marks = new StringBuilder();
        for (String actor : ACTORS) {
            marks.append(sees.test(actor) ? 'x' : '.');
        }
        return marks.toString();
    }

    /** People who may see the goal, among those who can open the page. */
    static String expected(String kind, String opens) {
        StringBuilder marks = new StringBuilder();
        for (String actor : ACTORS) {
            marks.append(sees(actor, kind) && opens.charAt(ACTORS.indexOf(actor)) == 'x' ? 'x' : '.');
        }
        return marks.toString();
    }

    /** A draft with one key result, {@code Result <kind>}. */
    ObjectiveView draft(CycleView cycle, String kind, String title) {
        return goals.draft(cycle, "employee", title, visibility(kind), viewers(kind), "Result " + kind);
    }

    /** Adds a check-in and a comment, and agrees the goal unless its kind is draft. */
    ObjectiveView settled(String kind, ObjectiveView draft) {
        checkIn(kind, draft);
        comments.add(goals.actor("employee"), draft.id(), null, null, "Words " + kind);
        return kind.equals("draft") ? draft : goals.agreed(draft);
    }

    void checkIn(String kind, ObjectiveView goal) {
        checkIns.record(
                goals.actor("employee"),
                Map.of(
                        goal.keyResults().get(0).id(),
                        new NewCheckIn(BigDecimal.TEN, null, Confidence.ON_TRACK, "Said " + kind, "")),
                "page");
    }

    static Visibility visibility(String kind) {
        return kind.equals("draft") ? Visibility.EVERYONE : Visibility.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    static List<String> viewers(String kind) {
        return kind.equals("named") ? List.of("finance") : List.of();
    }

    /** Id of the first check-in. */
    String firstCheckIn(ObjectiveView goal) {
        return jdbc.sql("select min(id) from okr_check_in where objective_id = :goal")
                .param("goal", goal.id())
                .query(String.class)
                .single();
    }
}
