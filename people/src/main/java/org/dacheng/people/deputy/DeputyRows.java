package org.dacheng.people.deputy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deputies. */
@Repository
class DeputyRows {

    private final JdbcClient jdbc;

    DeputyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first: of two that overlap the later one applies. */
    List<DeputyView> all() {
        return jdbc.sql("select * from people_deputy order by id desc")
                .query(DeputyRows::read)
                .list();
    }

    List<DeputyView> takingOver() {
        return jdbc.sql("select * from people_deputy where takes_over = true order by id desc")
                .query(DeputyRows::read)
                .list();
    }

    void markTakenOver(String id) {
        jdbc.sql("update people_deputy set takes_over = false where id = ?")
                .param(id)
                .update();
    }

    private static DeputyView read(ResultSet row, int number) throws SQLException {
        return new DeputyView(
                row.getString("id"),
                row.getString("person_id"),
                row.getString("deputy_id"),
                UtcTimestamps.readNullable(row, "starts_at"),
                UtcTimestamps.readNullable(row, "ends_at"));
    }

    void insert(DeputyView deputy, boolean takesOver, Instant now) {
        jdbc.sql("insert into people_deputy (id, person_id, deputy_id, starts_at, ends_at, created_at, takes_over)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(deputy.id())
                .param(deputy.personId())
                .param(deputy.deputyId())
                .param(UtcTimestamps.writeNullable(deputy.from()))
                .param(UtcTimestamps.writeNullable(deputy.until()))
                .param(UtcTimestamps.write(now))
                .param(takesOver)
                .update();
    }

    /** @return 0 when the person has no such deputy */
    int delete(String personId, String id) {
        return jdbc.sql("delete from people_deputy where id = ? and person_id = ?")
                .param(id)
                .param(personId)
                .update();
    }
}
