package org.dacheng.people.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Cursor;
import org.dacheng.people.person.OrganisationChanged;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ReportingLinesTests {

    @Autowired
    ReportingLines lines;

    @Autowired
    ReportingLineUpdater keeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void knowsWhoStandsAbove() {
        assertThat(lines.isAbove("manager", "employee")).isTrue();
        assertThat(lines.isAbove("ceo", "employee")).isTrue();
        assertThat(lines.isAbove("employee", "manager")).isFalse();
        assertThat(lines.isAbove("employee", "employee")).isFalse();
    }

    @Test
    void listsTheNearestFirstInSlices() {
        var all = lines.below("ceo", 9, 100, null);
        var first = lines.below("ceo", 9, 3, null);
        var second = lines.below("ceo", 9, 100, first.next());

        assertThat(all.items()).extracting(Subordinate::distance).isSorted();
        assertThat(all.items())
                .contains(new Subordinate("director", 1), new Subordinate("employee", 3))
                .doesNotContain(new Subordinate("gone", 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).isEqualTo(all.items().subList(3, all.items().size()));
        assertThat(second.next()).isNull();
        assertThat(lines.below("director", 1, 100, null).items()).allMatch(report -> report.distance() == 1);
    }

    @Test
    void refusesACursorOfAnotherList() {
        String foreign = Cursor.write("people", List.of("1", "manager"));

        assertThatThrownBy(() -> lines.below("ceo", 9, 100, foreign)).isInstanceOf(Cursor.InvalidCursor.class);
    }

    @Test
    void followsAChangeInItsTransaction() {
        jdbc.sql("update people_person set manager_id = 'hr' where id = 'manager'")
                .update();
        events.publishEvent(new OrganisationChanged());

        assertThat(lines.isAbove("hr", "employee")).isTrue();
        assertThat(lines.isAbove("director", "employee")).isFalse();
    }

    @Test
    void cutsLoops() {
        assertThat(ReportingLine.of(Map.of("a", "b", "b", "c", "c", "a", "d", "d", "e", "nobody")))
                .containsExactlyInAnyOrder(
                        new ReportingLine("a", "b", 1),
                        new ReportingLine("a", "c", 2),
                        new ReportingLine("b", "c", 1),
                        new ReportingLine("b", "a", 2),
                        new ReportingLine("c", "a", 1),
                        new ReportingLine("c", "b", 2));
    }

    @Test
    void fillsADatabaseThatIsOlderThanTheLines() {
        List<ReportingLine> before = rows();
        jdbc.sql("delete from people_reporting_line").update();

        keeper.fillWhenEmpty();

        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    private List<ReportingLine> rows() {
        return jdbc.sql("select person_id, above_id, distance from people_reporting_line order by person_id, above_id")
                .query((row, number) -> new ReportingLine(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
