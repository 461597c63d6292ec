package org.dacheng.okr.team;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dacheng.base.text.LocalText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams in the database. */
@Component
class TeamRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    TeamRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Active ones first, then by name. */
    List<TeamRow> all() {
        return read("", "").stream()
                .sorted(Comparator.comparing((TeamRow team) -> !team.active())
                        .thenComparing(team -> team.name().zh())
                        .thenComparing(TeamRow::id))
                .toList();
    }

    Optional<TeamRow> find(String id) {
        return read(" where t.id = :id", id).stream().findFirst();
    }

    /** Locks the team until the end of the transaction. */
    Optional<TeamRow> lock(String id) {
        jdbc.sql("select id from okr_team where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        return find(id);
    }

    void insert(TeamRow team) {
        jdbc.sql("insert into okr_team (id, name_zh, name_en, lead_id, active) values (:id, :zh, :en, :lead, :active)")
                .param("id", team.id())
                .param("zh", team.name().zh())
                .param("en", team.name().en())
                .param("lead", team.leadId())
                .param("active", team.active())
                .update();
        members(team);
    }

    void update(TeamRow team) {
        jdbc.sql("update okr_team set name_zh = :zh, name_en = :en, lead_id = :lead, active = :active where id = :id")
                .param("id", team.id())
                .param("zh", team.name().zh())
                .param("en", team.name().en())
                .param("lead", team.leadId())
                .param("active", team.active())
                .update();
        jdbc.sql("delete from okr_team_member where team_id = :id")
                .param("id", team.id())
                .update();
        members(team);
    }

    private void members(TeamRow team) {
        batch.batchUpdate(
                "insert into okr_team_member (team_id, person_id) values (?, ?)",
                team.members().stream()
                        .map(person -> new Object[] {team.id(), person})
                        .toList());
    }

    private List<TeamRow> read(String where, String id) {
        Map<String, TeamRow> teams = new TreeMap<>();
        jdbc.sql("select t.id, t.name_zh, t.name_en, t.lead_id, t.active, m.person_id from okr_team t"
                        + " left join okr_team_member m on m.team_id = t.id" + where + " order by t.id, m.person_id")
                .param("id", id)
                .query(row -> {
                    TeamRow team = teams.get(row.getString("id"));
                    if (team == null) {
                        team = new TeamRow(
                                row.getString("id"),
                                new LocalText(row.getString("name_zh"), row.getString("name_en")),
                                row.getString("lead_id"),
                                row.getBoolean("active"),
                                new ArrayList<>());
                        teams.put(team.id(), team);
                    }
                    if (row.getString("person_id") != null) {
                        team.members().add(row.getString("person_id"));
                    }
                });
        return List.copyOf(teams.values());
    }
}
