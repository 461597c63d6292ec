package org.dacheng.okr.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.testing.SmallCompany.actor;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.okr.GoalRowsFixture;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees which goals: owner, visibility and state against people in each role. Legal is named in each goal, finance
 * is responsible for one of its key results.
 */
@DatabaseTest
@Transactional
class VisibilityMatrixTests {

    private static final List<String> ACTORS = List.of(
            "employee",
            "employee2",
            "manager",
            "director",
            "ceo",
            "finance",
            "legal",
            "office1",
            "hr",
            "auditor",
            "admin");

    @Autowired
    VisibilityFilter sight;

    @Autowired
    GoalRowsFixture tables;

    @Autowired
    JdbcClient jdbc;

    /** In the order of {@link #ACTORS}: x for visible, . for hidden. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            employee | everyone   | draft     | x.......x.x
            employee | department | draft     | x.......x.x
            employee | chain      | draft     | x.......x.x
            employee | named      | draft     | x.......x.x
            employee | everyone   | submitted | x.xxxx..xxx
            employee | department | submitted | x.xxxx..xxx
            employee | chain      | submitted | x.xxxx..xxx
            employee | named      | submitted | x.xxxx..xxx
            employee | everyone   | returned  | x.xxxx..xxx
            employee | department | returned  | x.xxxx..xxx
            employee | chain      | returned  | x.xxxx..xxx
            employee | named      | returned  | x.xxxx..xxx
            employee | everyone   | agreed    | xxxxxxxxxxx
            employee | department | agreed    | xxxxxx..xxx
            employee | chain      | agreed    | x.xxxx..xxx
            employee | named      | agreed    | x.xxxxx.xxx
            manager  | everyone   | draft     | ..x.....x.x
            manager  | department | draft     | ..x.....x.x
            manager  | chain      | draft     | ..x.....x.x
            manager  | named      | draft     | ..x.....x.x
            manager  | everyone   | submitted | ..xxxx..xxx
            manager  | department | submitted | ..xxxx..xxx
            manager  | chain      | submitted | ..xxxx..xxx
            manager  | named      | submitted | ..xxxx..xxx
            manager  | everyone   | returned  | ..xxxx..xxx
            manager  | department | returned  | ..xxxx..xxx
            manager  | chain      | returned  | ..xxxx..xxx
            manager  | named      | returned  | ..xxxx..xxx
            manager  | everyone   | agreed    | xxxxxxxxxxx
            manager  | department | agreed    | xxxxxx..xxx
            manager  | chain      | agreed    | xxxxxx..xxx
            manager  | named      | agreed    | ..xxxxx.xxx
            """)
    void isSeenBy(String owner, String visibility, String state, String expected) {
        String cycle = tables.cycle("2026-10-01", "2026-12-31", null);
        String goal = tables.objective(cycle, "person", owner, owner, visibility, state);
        tables.keyResult(goal, "finance");
        tables.viewer(goal, "legal");

        assertThat(visibleTo(goal)).isEqualTo(expected);
    }

    @Test
    void whatWasAgreedStaysSeenWhileItsChangesAreAgreedOn() {
        String goal = tables.objective(tables.cycle("2026-10-01", "2026-12-31", null), "employee");
        jdbc.sql("update okr_objective set state = 'returned' where id = ?")
                .param(goal)
                .update();

        assertThat(visibleTo(goal)).isEqualTo("xxxxxxxxxxx");
    }

    @Test
    void theHeadOfADepartmentSeesItsDrafts() {
        String cycle = tables.cycle("2026-10-01", "2026-12-31", null);
        String goal = tables.objective(cycle, "department", "rd-platform", "employee", "named", "draft");

        assertThat(visibleTo(goal)).isEqualTo("x.x.....x.x");
    }

    @Test
    void aTeamSeesItsGoalsAndItsLeadTheDraftsToo() {
        String cycle = tables.cycle("2026-10-01", "2026-12-31", null);
        String team = tables.team("legal", "office1");
        String draft = tables.objective(cycle, "team", team, "employee", "named", "draft");
        String agreed = tables.objective(cycle, "team", team, "employee", "named", "agreed");

        assertThat(visibleTo(draft)).isEqualTo("x.....x.x.x");
        assertThat(visibleTo(agreed)).isEqualTo("x.xxx.xxxxx");
    }

    @Test
    void peopleOfTheDepartmentsBelowSeeWhatADepartmentSees() {
        String cycle = tables.cycle("2026-10-01", "2026-12-31", null);
        String goal = tables.objective(cycle, "department", "rd", "director", "department", "agreed");
        jdbc.sql("update okr_objective set department_id = 'rd' where id = ?")
                .param(goal)
                .update();

        assertThat(visibleTo(goal)).isEqualTo("xxxxx...xxx");
    }

    private String visibleTo(String goal) {
        List<String> marks = new ArrayList<>();
        for (String person : ACTORS) {
            VisibilityCondition visible = sight.of(actor(person));
            long found = jdbc.sql("select count(*) from okr_objective o where o.id = :id and " + visible.sql())
                    .param("id", goal)
                    .params(visible.params())
                    .query(Long.class)
                    .single();
            marks.add(found > 0 ? "x" : ".");
        }
        return String.join("", marks);
    }
}
