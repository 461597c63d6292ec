package org.dacheng.okr;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inserts goals directly into the tables, in any state, for tests of code that reads them. */
@Component
@Transactional
public class GoalRowsFixture {

    private static final Object NOW = UtcTimestamps.write(Instant.parse("2026-11-20T08:00:00Z"));

    private final JdbcClient jdbc;

    GoalRowsFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open from one day to another. */
    public String cycle(String from, String until, @Nullable String alignmentProcess) {
        String id = Ids.next();
        jdbc.sql("insert into okr_cycle (id, name_zh, name_en, kind, starts_on, ends_on, state, check_in_days,"
                        + " alignment_process, created_by, created_at)"
                        + " values (?, '周期', 'Cycle', 'custom', ?, ?, 'open', 7, ?, 'hr', ?)")
                .params(id, LocalDate.parse(from), LocalDate.parse(until), alignmentProcess, NOW)
                .update();
        return id;
    }

    /** Deletes cycles, for tests whose rows are committed: other tests list all cycles. */
    public void forget(Collection<String> cycles) {
        jdbc.sql("delete from okr_cycle where id in (:ids)")
                .param("ids", cycles)
                .update();
    }

    /** Agreed, visible to everyone, owned by a person of the platform department. */
    public String objective(String cycle, String person) {
        return objective(cycle, "person", person, person, "everyone", "agreed");
    }

    /** The agreed revision is set if the state is agreed; the title contains the id. */
    public String objective(
            String cycle, String ownerKind, String owner, String responsible, String visibility, String state) {
        String id = Ids.next();
        jdbc.sql("insert into okr_objective (id, cycle_id, owner_kind, owner_id, responsible_id, department_id, title,"
                        + " note, category, ordinal, visibility, state, agreed_revision, changed, roll_up, progress,"
                        + " computed_progress, created_by, created_at, changed_at) values (?, ?, ?, ?, ?, 'rd-platform',"
                        + " ?, '', 'committed', 0, ?, ?, ?, ?, 'key-results', 0, 0, ?, ?, ?)")
                .params(id, cycle, ownerKind, owner, responsible, "Goal " + id, visibility, state)
                .params("agreed".equals(state) ? Ids.next() : null, false, responsible, NOW, NOW)
                .update();
        return id;
    }

    public String keyResult(String objective, String responsible) {
        String id = Ids.next();
        jdbc.sql("insert into okr_key_result (id, objective_id, title, kind, unit, decimals, start_value, target_value,"
                        + " current_value, weight, weight_locked, ordinal, responsible_id, progress)"
                        + " values (?, ?, 'Result', 'percentage', '%', 0, 0, 100, 0, 1, ?, 0, ?, 0)")
                .params(id, objective, false, responsible)
                .update();
        return id;
    }

    public void viewer(String objective, String person) {
        jdbc.sql("insert into okr_objective_viewer (objective_id, person_id) values (?, ?)")
                .params(objective, person)
                .update();
    }

    public String team(String lead, String member) {
        String id = Ids.next();
        jdbc.sql("insert into okr_team (id, name_zh, name_en, lead_id, active) values (?, '小组', 'Team', ?, ?)")
                .params(id, lead, true)
                .update();
        jdbc.sql("insert into okr_team_member (team_id, person_id) values (?, ?)")
                .params(id, member)
                .update();
        return id;
    }

    public void align(String child, String parent) {
        jdbc.sql("insert into okr_alignment (id, child_id, parent_id, parent_key_result, state, requested_by,"
                        + " requested_at) values (?, ?, ?, '', 'confirmed', 'admin', ?)")
                .params(Ids.next(), child, parent, NOW)
                .update();
    }
}
