package org.dacheng.people.reporting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.people.person.OrganisationChanged;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Updates the lines in the transaction that changes managers. Most changes of the organisation change no manager, so
 * only the difference is written.
 */
@Component
class ReportingLineUpdater {

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    ReportingLineUpdater(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional
    public void on(OrganisationChanged change) {
        synchronize();
    }

    /** A database that is older than this table has people but no lines. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void fillWhenEmpty() {
        if (jdbc.queryForList("select person_id from people_reporting_line limit 1")
                .isEmpty()) {
            synchronize();
        }
    }

    private void synchronize() {
        Set<ReportingLine> wanted = new LinkedHashSet<>(ReportingLine.of(managers()));
        Set<ReportingLine> stored = new LinkedHashSet<>(jdbc.query(
                "select person_id, above_id, distance from people_reporting_line",
                (row, number) -> new ReportingLine(row.getString(1), row.getString(2), row.getInt(3))));
        each(
                "delete from people_reporting_line where person_id = ? and above_id = ? and distance = ?",
                without(stored, wanted));
        each(
                "insert into people_reporting_line (person_id, above_id, distance) values (?, ?, ?)",
                without(wanted, stored));
    }

    private Map<String, String> managers() {
        Map<String, String> managers = new LinkedHashMap<>();
        jdbc.query("select id, manager_id from people_person order by id", row -> {
            String manager = row.getString(2);
            managers.put(row.getString(1), manager == null ? "" : manager);
        });
        return managers;
    }

    private void each(String sql, Collection<ReportingLine> lines) {
        jdbc.batchUpdate(sql, lines, BATCH, (statement, line) -> {
            statement.setString(1, line.person());
            statement.setString(2, line.above());
            statement.setInt(3, line.distance());
        });
    }

    private static List<ReportingLine> without(Set<ReportingLine> lines, Set<ReportingLine> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
