package org.dacheng.people.reporting;

import java.util.List;
import org.dacheng.base.paging.CursorPage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Answers queries about managers above and people below a person, from rows that follow the organisation. */
@Service
public class ReportingLines {

    private final JdbcClient jdbc;

    ReportingLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a person is the direct manager of the other or anywhere above; nobody is above themselves. */
    public boolean isAbove(String above, String person) {
        return jdbc.sql("select count(*) from people_reporting_line where person_id = :person and above_id = :above")
                        .param("person", person)
                        .param("above", above)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Active people below, the nearest first, then by their ids.
     *
     * @param maxDistance 1 for direct reports only
     * @param limit maximum number of people
     * @param cursor of the previous page, or null
     */
    public CursorPage<Subordinate> below(String personId, int maxDistance, int limit, @Nullable String cursor) {
        Subordinate after = cursor == null ? new Subordinate("", 0) : Subordinate.parse(cursor);
        List<Subordinate> found = jdbc.sql("""
                        select l.person_id, l.distance from people_reporting_line l
                        join people_person p on p.id = l.person_id
                        where l.above_id = :above and l.distance <= :max and p.active = true
                          and (l.distance > :distance or (l.distance = :distance and l.person_id > :person))
                        order by l.distance, l.person_id limit :limit
                        """)
                .param("above", personId)
                .param("max", maxDistance)
                .param("distance", after.distance())
                .param("person", after.personId())
                .param("limit", limit + 1)
                .query((row, number) -> new Subordinate(row.getString(1), row.getInt(2)))
                .list();
        return found.size() <= limit
                ? new CursorPage<>(found, null)
                : new CursorPage<>(found.subList(0, limit), found.get(limit - 1).cursor());
    }
}
