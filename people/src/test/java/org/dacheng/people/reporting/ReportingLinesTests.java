package org.dacheng.people.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
    LineKeeper keeper;

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

        assertThat(all.items()).extracting(Report::distance).isSorted();
        assertThat(all.items())
                .contains(new Report("director", 1), new Report("employee", 3))
                .doesNotContain(new Report("gone", 3));
        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).isEqualTo(all.items().subList(3, all.items().size()));
        assertThat(second.next()).isNull();
        assertThat(lines.below("director", 1, 100, "no cursor").items()).allMatch(report -> report.distance() == 1);
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
        assertThat(Line.of(Map.of("a", "b", "b", "c", "c", "a", "d", "d", "e", "nobody")))
                .containsExactlyInAnyOrder(
                        new Line("a", "b", 1),
                        new Line("a", "c", 2),
                        new Line("b", "c", 1),
                        new Line("b", "a", 2),
                        new Line("c", "a", 1),
                        new Line("c", "b", 2));
    }

    @Test
    void fillsADatabaseThatIsOlderThanTheLines() {
        List<Line> before = rows();
        jdbc.sql("delete from people_reporting_line").update();

        keeper.fillWhenEmpty();

        assertThat(rows()).isEqualTo(before).isNotEmpty();
    }

    private List<Line> rows() {
        return jdbc.sql("select person_id, above_id, distance from people_reporting_line order by person_id, above_id")
                .query((row, number) -> new Line(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }
}
