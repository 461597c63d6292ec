package org.dacheng.okr.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.as;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.map.GoalMap;
import org.dacheng.okr.map.GoalMapFilter;
import org.dacheng.okr.objective.ObjectiveQuery;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.review.AttentionReason;
import org.dacheng.okr.review.TeamOverviewQuery;
import org.dacheng.okr.review.TeamOverviews;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** List, map and workbook find the same goals for the same search text. */
@DatabaseTest
class FoundGoalsTests {

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Objectives objectives;

    @Autowired
    private GoalMap map;

    @Autowired
    private OkrExports exports;

    @Autowired
    private TeamOverviews teamOverviews;

    @Autowired
    private People people;

    private CycleView cycle;
    private ObjectiveView own;
    private ObjectiveView departments;

    @BeforeEach
    void goals() {
        cycle = fixture.openCycle();
        own = fixture.agreed(
                fixture.objective(cycle, "employee", "Ship 100% of the parts", "Fewer returns", "More calls"));
        departments = fixture.agreed(fixture.departmentObjective(cycle, "manager", "rd-platform"));
        fixture.agreed(fixture.objective(cycle, "finance", "Close the books", "Days to close"));
    }

    @Test
    void byTheNameOfAPersonInBothLanguagesByPinyinAndByNumber() throws IOException {
        PersonView person = people.get("employee");
        for (String typed : List.of(
                person.name().zh(),
                person.name().en(),
                person.name().en().toUpperCase(java.util.Locale.ROOT),
                "linxiaoyu",
                "lxy",
                "employee")) {
            assertThat(listed(typed)).as(typed).contains(own.id()).doesNotContain(departments.id());
            assertSameEverywhere(typed);
        }
    }

    @Test
    void byTheNameOfADepartmentAndOfThoseAboveIt() throws IOException {
        for (String typed : List.of("平台组", "pingtaizu", "ptz", "rd-platform")) {
            assertThat(listed(typed)).as(typed).containsExactlyInAnyOrder(own.id(), departments.id());
            assertSameEverywhere(typed);
        }
    }

    @Test
    void byATitleAndByAKeyResultWhoseSignsMeanThemselves() throws IOException {
        for (String typed : List.of("100% of", "fewer RETURNS")) {
            assertThat(listed(typed)).as(typed).containsExactly(own.id());
            assertSameEverywhere(typed);
        }
        for (String typed : List.of("%", "_")) {
            assertSameEverywhere(typed);
        }
        assertThat(listed("_")).isEmpty();
        assertThat(listed("nothing of this kind")).isEmpty();
        assertSameEverywhere("nothing of this kind");
    }

    /** An export by concern contains the goals of exactly the people whom the manager's page lists. */
    @ParameterizedTest
    @EnumSource(AttentionReason.class)
    void theGoalsOfThePeopleWithAConcern(AttentionReason concern) {
        fixture.objective(cycle, "employee2", "Not handed in", "First");
        TeamOverviewQuery query = new TeamOverviewQuery(cycle, "manager", true, concern, null, 50);
        List<String> people = teamOverviews.of(as("manager"), query).rows().stream()
                .map(row -> row.person().id())
                .toList();
        ObjectiveQuery all = new ObjectiveQuery(cycle.id(), null, null, null, null, null, null, null, 50, null);
        long theirs = objectives.list(as("manager"), all).items().stream()
                .filter(one -> people.contains(one.responsible().id()))
                .count();

        ExportFilter filter = new ExportFilter(
                        cycle.id(), null, null, null, null, "manager", "yes", concern.key(), null, null, null, null)
                .checked();

        assertThat(exports.count(as("manager"), filter).objectives()).isEqualTo((int) theirs);
        assertThat(people.contains("employee")).isEqualTo(concern == AttentionReason.CHANGED);
    }

    private void assertSameEverywhere(String typed) throws IOException {
        List<String> listed = listed(typed);
        GoalMapFilter onMap = new GoalMapFilter(cycle.id(), typed, null, null, null, null, null);
        assertThat(map.first(as("employee"), cycle, onMap).matches()).as(typed).isEqualTo(listed.size());
        ExportFilter filter = new ExportFilter(
                        cycle.id(), null, null, null, null, null, null, null, null, null, typed, null)
                .checked();
        ExportCount count = exports.count(as("employee"), filter);
        assertThat(count.objectives()).as(typed).isEqualTo(listed.size());
        assertThat(rows(filter)).as(typed).isEqualTo(count.objectives() + count.keyResults());
    }

    private List<String> listed(String typed) {
        ObjectiveQuery query = new ObjectiveQuery(cycle.id(), null, null, null, null, null, typed, null, 50, null);
        return objectives.list(as("employee"), query).items().stream()
                .map(ObjectiveView::id)
                .toList();
    }

    private long rows(ExportFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.export(as("employee"), cycle, filter, out);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
                Stream<Row> rows = book.findSheet("OKR").orElseThrow().openStream()) {
            return rows.count() - 1;
        }
    }
}
