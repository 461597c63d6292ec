package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Copies feeds to key results that were carried over into another cycle. The person who chose the source stays the
 * same; values are read once the cycle is open.
 */
@Component
public class FeedCarryOver {

    private final FeedProviders providers;
    private final ObjectiveHistory history;
    private final FeedProcessCache feedProcesses;
    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    FeedCarryOver(
            FeedProviders providers,
            ObjectiveHistory history,
            FeedProcessCache feedProcesses,
            JdbcClient jdbc,
            JdbcTemplate batch,
            Clock clock) {
        this.providers = providers;
        this.history = history;
        this.feedProcesses = feedProcesses;
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    private record CarriedFeed(
            String copyId,
            String objectiveId,
            String originalId,
            String source,
            JsonNode settings,
            @Nullable String process,
            String zone,
            String setBy,
            DateRange days) {

        static CarriedFeed read(ResultSet row, int number) throws SQLException {
            return new CarriedFeed(
                    row.getString("id"),
                    row.getString("objective_id"),
                    row.getString("carried_from"),
                    row.getString("source"),
                    Json.tree(row.getString("settings")),
                    row.getString("process_id"),
                    row.getString("zone"),
                    row.getString("set_by"),
                    new DateRange(
                            row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)));
        }
    }

    /** Ids of the key results whose value is summed up from zero over the days that count. */
    @Transactional(readOnly = true)
    public Set<String> addingUp(Collection<String> keyResultIds) {
        Set<String> adding = new HashSet<>();
        if (!keyResultIds.isEmpty()) {
            jdbc.sql("select key_result_id, source, settings from okr_feed where key_result_id in (:ids)")
                    .param("ids", keyResultIds)
                    .query(row -> {
                        FeedProvider provider = providers.find(row.getString("source"));
                        if (provider != null
                                && provider.aggregation(Json.tree(row.getString("settings"))) == Aggregation.SUM) {
                            adding.add(row.getString("key_result_id"));
                        }
                    });
        }
        return adding;
    }

    /**
     * @param objectiveIds objectives just written into the cycle
     * @param whole ids of original key results whose days continue to count; for the others only the days of the
     *     new cycle count
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(Actor actor, String cycleId, Collection<String> objectiveIds, Set<String> whole) {
        List<@Nullable Object[]> feeds = new ArrayList<>();
        List<ObjectiveHistory.HistoryEntry> entries = new ArrayList<>();
        for (CarriedFeed one : originals(objectiveIds)) {
            FeedProvider provider = providers.find(one.source());
            JsonNode settings = provider == null
                    ? one.settings()
                    : provider.carried(one.settings(), one.days(), whole.contains(one.originalId()));
            feeds.add(new @Nullable Object[] {
                one.copyId(),
                one.source(),
                settings.toString(),
                one.process(),
                one.zone(),
                one.setBy(),
                UtcTimestamps.write(clock.instant()),
                true,
                one.process() == null
            });
            entries.add(entry(actor, cycleId, one, settings));
        }
        batch.batchUpdate(
                "insert into okr_feed (key_result_id, source, settings, process_id, zone, set_by, set_at, stale,"
                        + " known_everywhere) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                feeds);
        history.record(entries);
        if (!feeds.isEmpty()) {
            feedProcesses.invalidate();
        }
    }

    private static ObjectiveHistory.HistoryEntry entry(
            Actor actor, String cycleId, CarriedFeed one, JsonNode settings) {
        return new ObjectiveHistory.HistoryEntry(
                one.objectiveId(),
                cycleId,
                actor.personId(),
                actor.origin(),
                "source-set",
                Map.of(
                        "keyResult", one.copyId(),
                        "carriedFrom", one.originalId(),
                        "after", Map.of("source", one.source(), "settings", settings)));
    }

    private List<CarriedFeed> originals(Collection<String> objectiveIds) {
        return objectiveIds.isEmpty()
                ? List.of()
                : jdbc.sql("select k.id, k.objective_id, k.carried_from, f.source, f.settings, f.process_id, f.zone,"
                                + " f.set_by, c.starts_on, c.ends_on from okr_key_result k"
                                + " join okr_feed f on f.key_result_id = k.carried_from"
                                + " join okr_key_result p on p.id = k.carried_from"
                                + " join okr_objective o on o.id = p.objective_id join okr_cycle c on c.id = o.cycle_id"
                                + " where k.objective_id in (:ids) order by k.id")
                        .param("ids", objectiveIds)
                        .query(CarriedFeed::read)
                        .list();
    }
}
