package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds in the database. Writers lock the objective first and the feed second. */
@Component
class FeedRows {

    private static final String TAKES_VALUES = "(c.state in ('open', 'scoring'))";

    private final JdbcClient jdbc;

    FeedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A change of a request. */
    record RequestChange(String id, String process, String requestId) {}

    Optional<FeedRow> find(String keyResultId) {
        return jdbc.sql("select " + FeedRow.COLUMNS + FeedRow.FROM + "where f.key_result_id = :id")
                .param("id", keyResultId)
                .query(FeedRow::read)
                .optional();
    }

    /** Locks the feed; callers have locked the objective before, see {@link org.dacheng.okr.rollup.RollUps#begin}. */
    Optional<FeedRow> lock(String keyResultId) {
        jdbc.sql("select key_result_id from okr_feed where key_result_id = :id for update")
                .param("id", keyResultId)
                .query(String.class)
                .list();
        return find(keyResultId);
    }

    void insert(String keyResultId, String source, JsonNode settings, @Nullable String process, Actor by, Instant now) {
        jdbc.sql("insert into okr_feed (key_result_id, source, settings, process_id, zone, set_by, set_at, stale,"
                        + " known_everywhere)"
                        + " values (:id, :source, :settings, :process, :zone, :by, :at, :stale, :known)")
                .param("id", keyResultId)
                .param("source", source)
                .param("settings", settings.toString())
                .param("process", process)
                .param("zone", by.zone().getId())
                .param("by", by.personId())
                .param("at", UtcTimestamps.write(now))
                .param("stale", true)
                .param("known", process == null)
                .update();
    }

    void delete(String keyResultId) {
        jdbc.sql("delete from okr_feed where key_result_id = :id")
                .param("id", keyResultId)
                .update();
    }

    /** Keys of all processes that feed a key result. */
    Set<String> processes() {
        return jdbc.sql("select distinct process_id from okr_feed where process_id is not null")
                .query(String.class)
                .set();
    }

    /** Settings of all feeds from the process whose values can still change. */
    List<JsonNode> settingsOf(String process) {
        return jdbc.sql("select f.settings" + FeedRow.FROM
                        + "where f.process_id = :process and c.state in ('planned', 'open', 'scoring')")
                .param("process", process)
                .query((row, number) -> Json.tree(row.getString("settings")))
                .list();
    }

    void changed(String process, String requestId) {
        jdbc.sql("insert into okr_feed_change (id, process_id, request_id) values (:id, :process, :request)")
                .param("id", Ids.next())
                .param("process", process)
                .param("request", requestId)
                .update();
    }

    List<RequestChange> changes(int limit) {
        return jdbc.sql("select id, process_id, request_id from okr_feed_change order by id limit :limit")
                .param("limit", limit)
                .query((row, number) -> new RequestChange(
                        row.getString("id"), row.getString("process_id"), row.getString("request_id")))
                .list();
    }

    List<RequestChange> changesOf(String process, int limit) {
        return jdbc.sql(
                        "select id, process_id, request_id from okr_feed_change where process_id = :process limit :limit")
                .param("process", process)
                .param("limit", limit)
                .query((row, number) -> new RequestChange(
                        row.getString("id"), row.getString("process_id"), row.getString("request_id")))
                .list();
    }

    void forget(Collection<String> changes) {
        jdbc.sql("delete from okr_feed_change where id in (:ids)")
                .param("ids", changes)
                .update();
    }

    /** Key results currently fed by the processes, by process. */
    Map<String, List<String>> fedBy(Collection<String> processes) {
        return jdbc
                .sql("select f.process_id, f.key_result_id" + FeedRow.FROM + "where f.process_id in (:processes) and "
                        + TAKES_VALUES + " order by f.key_result_id")
                .param("processes", processes)
                .query((row, number) -> Map.entry(row.getString("process_id"), row.getString("key_result_id")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Key results whose evidence has to be read from the beginning now. */
    List<String> stale(int limit) {
        return jdbc.sql("select f.key_result_id" + FeedRow.FROM + "where f.stale = true and " + TAKES_VALUES
                        + " order by f.set_at, f.key_result_id limit :limit")
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /**
     * Marks feeds as stale that were read long ago or for other days of the cycle, and feeds whose cycle takes no
     * values now, so that they are read again if it is reopened.
     */
    void markStale(Instant before) {
        List<String> old = jdbc.sql("select f.key_result_id" + FeedRow.FROM + "where f.stale = false"
                        + " and (f.read_at < :before or f.first_day <> c.starts_on or f.last_day <> c.ends_on or not "
                        + TAKES_VALUES + ")")
                .param("before", UtcTimestamps.write(before))
                .query(String.class)
                .list();
        if (!old.isEmpty()) {
            jdbc.sql("update okr_feed set stale = true, read_until = null where key_result_id in (:ids)")
                    .param("ids", old)
                    .update();
        }
    }

    /** Marks feeds as stale once more when all nodes have them: until then requests may be missed. */
    void markKnownEverywhere(Instant setBefore) {
        jdbc.sql("update okr_feed set stale = true, read_until = null, known_everywhere = true"
                        + " where known_everywhere = false and set_at < :before")
                .param("before", UtcTimestamps.write(setBefore))
                .update();
    }

    /** Marks feeds that count by department as stale after departments moved. */
    void markDepartmentFeedsStale() {
        jdbc.sql("update okr_feed set stale = true, read_until = null where settings like '%\"department\":\"%'")
                .update();
    }

    void stale(String keyResultId) {
        jdbc.sql("update okr_feed set stale = true, read_until = null where key_result_id = :id")
                .param("id", keyResultId)
                .update();
    }

    void readUntil(String keyResultId, String until) {
        jdbc.sql("update okr_feed set read_until = :until where key_result_id = :id")
                .param("until", until)
                .param("id", keyResultId)
                .update();
    }

    /** Marks the evidence as complete for these days of the cycle. */
    void complete(String keyResultId, DateRange cycle, Instant now) {
        jdbc.sql("update okr_feed set stale = false, read_until = null, read_at = :now, first_day = :first,"
                        + " last_day = :last where key_result_id = :id")
                .param("now", UtcTimestamps.write(now))
                .param("first", cycle.first())
                .param("last", cycle.last())
                .param("id", keyResultId)
                .update();
    }

    void value(String keyResultId, @Nullable BigDecimal value, Instant now) {
        jdbc.sql("update okr_feed set fed_value = :value, recalculated_at = :now, problem = null"
                        + " where key_result_id = :id")
                .param("value", value)
                .param("now", UtcTimestamps.write(now))
                .param("id", keyResultId)
                .update();
    }

    /** Stops computing until something changes; then the evidence is read from the beginning. */
    void stop(String keyResultId, FeedProblem problem, DateRange cycle, Instant now) {
        complete(keyResultId, cycle, now);
        jdbc.sql("update okr_feed set problem = :problem where key_result_id = :id")
                .param("problem", EnumKeys.of(problem))
                .param("id", keyResultId)
                .update();
    }
}
