package org.dacheng.okr.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.agreement.AlignmentRequest.AlignedObjective;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads alignment requests with the data needed to decide them. It checks no permission: people who may read the
 * request may read the objectives it is about.
 */
@Component
class AlignmentRequestReader {

    private final JdbcClient jdbc;
    private final People people;
    private final Departments departments;

    AlignmentRequestReader(JdbcClient jdbc, People people, Departments departments) {
        this.jdbc = jdbc;
        this.people = people;
        this.departments = departments;
    }

    Optional<AlignmentRequest> find(String id) {
        return jdbc.sql("""
                        select a.id, a.state, a.request_id, a.requested_by, k.title as key_result,
                               c.id as child_id, c.title as child_title, c.owner_kind as child_kind,
                               c.owner_id as child_owner, c.responsible_id as child_responsible,
                               ct.name_zh as child_zh, ct.name_en as child_en,
                               p.id as parent_id, p.title as parent_title, p.owner_kind as parent_kind,
                               p.owner_id as parent_owner, p.responsible_id as parent_responsible,
                               pt.name_zh as parent_zh, pt.name_en as parent_en
                        from okr_alignment a
                        join okr_objective c on c.id = a.child_id
                        join okr_objective p on p.id = a.parent_id
                        left join okr_key_result k on k.id = a.parent_key_result
                        left join okr_team ct on c.owner_kind = 'team' and ct.id = c.owner_id
                        left join okr_team pt on p.owner_kind = 'team' and pt.id = p.owner_id
                        where a.id = :id""").param("id", id).query(this::read).optional();
    }

    /** Cheap, because it runs for every finished request whose form has goals; deciding takes a lock shared by all. */
    boolean anyWaitsFor(String requestId) {
        return jdbc.sql("select count(*) from okr_alignment where request_id = :request and state = 'requested'")
                        .param("request", requestId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether the request asked for an alignment, whatever its outcome. */
    boolean anyBy(String requestId) {
        return jdbc.sql("select count(*) from okr_alignment where request_id = :request")
                        .param("request", requestId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private AlignmentRequest read(ResultSet row, int number) throws SQLException {
        return new AlignmentRequest(
                row.getString("id"),
                row.getString("state").equals("requested"),
                row.getString("request_id"),
                row.getString("requested_by"),
                end(row, "child"),
                end(row, "parent"),
                row.getString("key_result"));
    }

    private AlignedObjective end(ResultSet row, String which) throws SQLException {
        return new AlignedObjective(
                row.getString(which + "_id"),
                row.getString(which + "_title"),
                owner(row, which),
                row.getString(which + "_responsible"));
    }

    private LocalText owner(ResultSet row, String which) throws SQLException {
        String id = row.getString(which + "_owner");
        String team = row.getString(which + "_zh");
        return switch (row.getString(which + "_kind")) {
            case "person" -> people.find(id).map(person -> person.name()).orElse(LocalText.same(id));
            case "team" -> team == null ? LocalText.same(id) : new LocalText(team, row.getString(which + "_en"));
            default -> departments.find(id).map(department -> department.name()).orElse(LocalText.same(id));
        };
    }
}
