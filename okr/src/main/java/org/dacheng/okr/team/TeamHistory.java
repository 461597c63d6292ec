package org.dacheng.okr.team;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records and reads the history of teams. */
@Component
class TeamHistory {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    TeamHistory(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** @param before null for a new team */
    private record TeamChange(@Nullable TeamRow before, TeamRow after) {}

    void record(Actor actor, String kind, @Nullable TeamRow before, TeamRow after) {
        jdbc.sql("insert into okr_team_entry (id, team_id, person_id, happened_at, kind, origin, detail)"
                        + " values (:id, :team, :person, :at, :kind, :origin, :detail)")
                .param("id", Ids.next())
                .param("team", after.id())
                .param("person", actor.personId())
                .param("at", UtcTimestamps.write(clock.instant()))
                .param("kind", kind)
                .param("origin", actor.origin())
                .param("detail", Json.write(new TeamChange(before, after)))
                .update();
    }

    /** Newest first, at most 50. */
    List<TeamHistoryEntry> of(String teamId) {
        return jdbc.sql("select person_id, happened_at, kind, detail from okr_team_entry where team_id = :team"
                        + " order by id desc limit :limit")
                .param("team", teamId)
                .param("limit", SHOWN)
                .query((row, number) -> {
                    TeamChange detail = Json.read(row.getString("detail"), TeamChange.class);
                    TeamRow before = detail.before();
                    TeamRow after = detail.after();
                    List<String> had = before == null ? List.of() : before.members();
                    return new TeamHistoryEntry(
                            people.get(row.getString("person_id")),
                            UtcTimestamps.read(row, "happened_at"),
                            row.getString("kind"),
                            newName(before, after),
                            before == null || !before.leadId().equals(after.leadId())
                                    ? people.get(after.leadId())
                                    : null,
                            without(after.members(), had),
                            without(had, after.members()));
                })
                .list();
    }

    private static @Nullable LocalText newName(@Nullable TeamRow before, TeamRow after) {
        return before == null || before.name().equals(after.name()) ? null : after.name();
    }

    private List<PersonView> without(List<String> ids, Collection<String> others) {
        return ids.stream()
                .filter(id -> !others.contains(id))
                .flatMap(id -> people.find(id).stream())
                .toList();
    }
}
