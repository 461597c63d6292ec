package org.dacheng.okr;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goals with a history, for tests of manager pages: days are counted back from now. */
@Component
@Transactional
public class ReviewFixture {

    private final JdbcClient jdbc;
    private final GoalRowsFixture tables;

    ReviewFixture(JdbcClient jdbc, GoalRowsFixture tables) {
        this.jdbc = jdbc;
        this.tables = tables;
    }

    /** Open for forty days, with a check-in required every seven. */
    public String cycle() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return tables.cycle(today.minusDays(40).toString(), today.plusDays(50).toString(), null);
    }

    public void state(String cycle, String state) {
        jdbc.sql("update okr_cycle set state = ? where id = ?")
                .params(state, cycle)
                .update();
    }

    /** Owned by a person; written thirty days ago, agreed if its state says so. */
    public String objective(String cycle, String person, String state) {
        String id = tables.objective(cycle, "person", person, person, "everyone", state);
        jdbc.sql("update okr_objective set created_at = :at, changed_at = :at, request_id = :request where id = :id")
                .param("at", UtcTimestamps.write(ago(30)))
                .param("request", Ids.next())
                .param("id", id)
                .update();
        return id;
    }

    /** A key result from 0 to 100 percent with check-ins, oldest first. */
    public String keyResult(String objective, String person, CheckIn... checkIns) {
        String id = tables.keyResult(objective, person);
        for (CheckIn one : checkIns) {
            jdbc.sql("insert into okr_check_in (id, key_result_id, objective_id, cycle_id, person_id, happened_at,"
                            + " check_value, progress, confidence, done, next_steps, origin) select :id, :result, o.id,"
                            + " o.cycle_id, :person, :at, :value, :progress, :confidence, :done, '', 'page'"
                            + " from okr_objective o where o.id = :objective")
                    .params(Map.of(
                            "id", Ids.next(), "result", id, "person", person, "at", UtcTimestamps.write(ago(one.days))))
                    .param("value", one.value)
                    .param("progress", BigDecimal.valueOf(one.value).movePointLeft(2))
                    .param("confidence", one.confidence)
                    .param("done", "did " + one.value)
                    .param("objective", objective)
                    .update();
            for (String table : new String[] {"okr_key_result", "okr_objective"}) {
                jdbc.sql("update " + table
                                + " set progress = :progress, confidence = :confidence, last_check_in_at = :at"
                                + " where id = :id")
                        .param("progress", BigDecimal.valueOf(one.value).movePointLeft(2))
                        .param("confidence", one.confidence)
                        .param("at", UtcTimestamps.write(ago(one.days)))
                        .param("id", table.equals("okr_objective") ? objective : id)
                        .update();
            }
        }
        return id;
    }

    /** A check-in some days ago. */
    public record CheckIn(int days, int value, String confidence) {}

    /** A step in the history of an objective. */
    public void happened(String objective, String kind, int days) {
        jdbc.sql("insert into okr_entry (id, objective_id, cycle_id, person_id, happened_at, kind, origin, detail)"
                        + " select :id, o.id, o.cycle_id, o.responsible_id, :at, :kind, 'test', '{}'"
                        + " from okr_objective o where o.id = :objective")
                .param("id", Ids.next())
                .param("at", UtcTimestamps.write(ago(days)))
                .param("kind", kind)
                .param("objective", objective)
                .update();
    }

    /** The objective waits for the person's agreement. */
    public void task(String objective, String person) {
        jdbc.sql("insert into engine_task (id, request_id, process_id, node_id, node_zh, node_en, person_id, status,"
                        + " moment, given_at) select :id, o.request_id, 'okr', 'agree', '确认', 'Agree', :person, 'OPEN',"
                        + " :at, :at from okr_objective o where o.id = :objective")
                .param("id", Ids.next())
                .param("person", person)
                .param("at", UtcTimestamps.write(ago(1)))
                .param("objective", objective)
                .update();
    }

    /** A meeting of a manager that ended some days ago. */
    public void meeting(String cycle, String manager, int days) {
        jdbc.sql("insert into okr_review (id, cycle_id, manager_id, begun_at, ended_at) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), cycle, manager, UtcTimestamps.write(ago(days + 1)), UtcTimestamps.write(ago(days)))
                .update();
    }

    public void remindedYesterday(String cycle, String person) {
        jdbc.sql("update okr_nudge set sent_on = ?, sent_at = ? where cycle_id = ? and person_id = ?")
                .params(LocalDate.now(ZoneOffset.UTC).minusDays(2), UtcTimestamps.write(ago(2)), cycle, person)
                .update();
    }

    private static Instant ago(int days) {
        return Instant.now().minus(Duration.ofDays(days)).minusSeconds(60);
    }
}
