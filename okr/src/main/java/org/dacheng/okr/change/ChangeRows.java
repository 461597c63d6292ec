package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.json.Json;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ContentChangeKinds;
import org.dacheng.okr.objective.ObjectiveContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads recorded changes of objectives; one statement per query, however many objectives there are. */
@Repository
class ChangeRows {

    private static final String RANK =
            "case o.owner_kind when 'company' then 0 when 'department' then 1 when 'team' then 2 else 3 end";

    /** Order, scores and comments are not part of the content of goals. */
    private static final String ENTRIES = "(e.kind not in ('ordered', 'scored', 'agreed', 'submitted', 'returned',"
            + " 'withdrawn', 'alignment-asked', 'alignment-refused'))";

    /** The moment from which check-ins count, which agrees with their order whatever period is queried. */
    private static final String COUNTS_FROM = FeedCheckIns.countsFrom("c");

    private final JdbcClient jdbc;

    ChangeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Content that an objective had from a given moment. */
    record RevisionRow(String objectiveId, String id, Instant madeAt, ObjectiveContent content) {}

    record CheckInValue(
            String objectiveId, String keyResultId, String id, Instant at, BigDecimal value, Confidence confidence) {}

    record HistoryEntryRow(String objectiveId, String id, Instant at, String kind, String detail) {}

    /**
     * @param imported whether the change was made by importing a workbook
     * @param file its name, null when it was not recorded
     */
    record AuthorRow(
            String objectiveId,
            String personId,
            boolean imported,
            @Nullable String file) {}

    /** @param agreedAt when it was first agreed on, null when never */
    record Lifespan(Instant createdAt, @Nullable Instant agreedAt, Instant from) {}

    /** The first condition follows from the second and allows the index to be used. */
    private static String checkInWithin(String from) {
        return "c.happened_at > " + from + " and " + COUNTS_FROM + " > " + from + " and " + COUNTS_FROM + " <= :to";
    }

    private String touched(ChangeScope scope) {
        String from = scope.from("o.id");
        return " from okr_objective o where " + scope.where()
                + " and (exists (select 1 from okr_entry e where e.objective_id = o.id and e.happened_at > " + from
                + " and e.happened_at <= :to and " + ENTRIES + ")"
                + " or exists (select 1 from okr_check_in c where c.objective_id = o.id and " + checkInWithin(from)
                + "))";
    }

    List<String> touched(ChangeScope scope, int limit, int offset) {
        return jdbc.sql("select o.id" + touched(scope) + " order by " + RANK
                        + ", o.owner_id, o.ordinal, o.id limit :limit offset :offset")
                .params(scope.params())
                .param("limit", limit)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    int countTouched(ChangeScope scope) {
        return jdbc.sql("select count(*)" + touched(scope))
                .params(scope.params())
                .query(Integer.class)
                .single();
    }

    int countCheckIns(ChangeScope scope) {
        return jdbc.sql("select count(*) from okr_check_in c join okr_objective o on o.id = c.objective_id where "
                        + scope.where() + " and c.cycle_id = :cycle and " + checkInWithin(scope.from("o.id")))
                .params(scope.params())
                .query(Integer.class)
                .single();
    }

    Map<String, Lifespan> lifespans(ChangeScope scope, Collection<String> ids) {
        Map<String, Lifespan> lifespans = new HashMap<>();
        jdbc.sql("select o.id, o.created_at, " + scope.from("o.id") + " as since, (select min(e.happened_at)"
                        + " from okr_entry e where e.objective_id = o.id and e.kind = 'agreed') as agreed_at"
                        + " from okr_objective o where o.id in (:ids)")
                .params(scope.params())
                .param("ids", ids)
                .query(row -> {
                    lifespans.put(
                            row.getString("id"),
                            new Lifespan(
                                    UtcTimestamps.read(row, "created_at"),
                                    UtcTimestamps.readNullable(row, "agreed_at"),
                                    UtcTimestamps.read(row, "since")));
                });
        return lifespans;
    }

    /** For each objective the oldest revision, the newest before the period, and the newest within it. */
    Map<String, List<RevisionRow>> revisions(ChangeScope scope, Collection<String> ids) {
        String newest = "r.made_at = (select max(x.made_at) from okr_revision x"
                + " where x.objective_id = r.objective_id and x.made_at <= ";
        return byObjective(
                jdbc.sql("select r.objective_id, r.id, r.made_at, r.content from okr_revision r"
                                + " where r.objective_id in (:ids) and (" + newest + scope.from("r.objective_id")
                                + ") or " + newest + ":to) or r.made_at = (select min(x.made_at)"
                                + " from okr_revision x where x.objective_id = r.objective_id))"
                                + " order by r.made_at, r.id")
                        .params(scope.params())
                        .param("ids", ids)
                        .query((row, number) -> new RevisionRow(
                                row.getString("objective_id"),
                                row.getString("id"),
                                UtcTimestamps.read(row, "made_at"),
                                Json.read(row.getString("content"), ObjectiveContent.class)))
                        .list(),
                RevisionRow::objectiveId);
    }

    /** For each key result the last check-in before the period and the last within it; oldest first. */
    Map<String, List<CheckInValue>> checkInValues(ChangeScope scope, Collection<String> ids) {
        String newest = "c.happened_at = (select max(x.happened_at) from okr_check_in x"
                + " where x.key_result_id = c.key_result_id and " + FeedCheckIns.countsFrom("x") + " <= ";
        return byObjective(
                jdbc.sql("select c.objective_id, c.key_result_id, c.id, " + COUNTS_FROM + " as counts_from,"
                                + " c.check_value, c.confidence"
                                + " from okr_check_in c where c.objective_id in (:ids) and (" + newest
                                + scope.from("c.objective_id") + ") or " + newest + ":to))"
                                + " order by c.happened_at, c.id")
                        .params(scope.params())
                        .param("ids", ids)
                        .query(ChangeRows::checkInValue)
                        .list(),
                CheckInValue::objectiveId);
    }

    private static CheckInValue checkInValue(ResultSet row, int number) throws SQLException {
        return new CheckInValue(
                row.getString("objective_id"),
                row.getString("key_result_id"),
                row.getString("id"),
                UtcTimestamps.read(row, "counts_from"),
                row.getBigDecimal("check_value"),
                EnumKeys.read(Confidence.class, row.getString("confidence")));
    }

    /** Number of check-ins within the period, by key result. */
    Map<String, Integer> checkIns(ChangeScope scope, Collection<String> ids) {
        Map<String, Integer> counts = new HashMap<>();
        // Joined through the objectives: with an id list and a range over the same index, H2 reads the whole index.
        jdbc.sql("select c.key_result_id, count(*) as said from okr_objective o"
                        + " join okr_check_in c on c.objective_id = o.id where o.id in (:ids) and "
                        + checkInWithin(scope.from("c.objective_id")) + " group by c.key_result_id")
                .params(scope.params())
                .param("ids", ids)
                .query(row -> {
                    counts.put(row.getString("key_result_id"), row.getInt("said"));
                });
        return counts;
    }

    /** Entries of these kinds up to the end of the period, oldest first. */
    Map<String, List<HistoryEntryRow>> entries(ChangeScope scope, Collection<String> ids, List<String> kinds) {
        return byObjective(
                jdbc.sql("select e.objective_id, e.id, e.happened_at, e.kind, e.detail from okr_objective o"
                                + " join okr_entry e on e.objective_id = o.id where o.id in (:ids) and e.happened_at <= :to and e.kind in (:kinds)"
                                + " order by e.happened_at, e.id")
                        .params(scope.params())
                        .param("ids", ids)
                        .param("kinds", kinds)
                        .query(ChangeRows::entry)
                        .list(),
                HistoryEntryRow::objectiveId);
    }

    static HistoryEntryRow entry(ResultSet row, int number) throws SQLException {
        return new HistoryEntryRow(
                row.getString("objective_id"),
                row.getString("id"),
                UtcTimestamps.read(row, "happened_at"),
                row.getString("kind"),
                row.getString("detail"));
    }

    /** Distinct authors of content and changes within the period, each once per way of writing, latest first. */
    Map<String, List<AuthorRow>> authors(ChangeScope scope, Collection<String> ids) {
        List<String> kinds = new ArrayList<>(ContentChangeKinds.CONTENT);
        kinds.add("created");
        Map<String, List<AuthorRow>> authors = byObjective(
                jdbc.sql("select e.objective_id, e.person_id, e.kind, e.file_name from okr_objective o"
                                + " join okr_entry e on e.objective_id = o.id where o.id in (:ids) and e.happened_at > "
                                + scope.from("e.objective_id")
                                + " and e.happened_at <= :to and e.kind in (:kinds) and e.person_id is not null"
                                + " group by e.objective_id, e.person_id, e.kind, e.file_name"
                                + " order by max(e.happened_at) desc, max(e.id) desc")
                        .params(scope.params())
                        .param("ids", ids)
                        .param("kinds", kinds)
                        .query((row, number) -> new AuthorRow(
                                row.getString("objective_id"),
                                row.getString("person_id"),
                                row.getString("file_name") != null
                                        || ContentChangeKinds.IMPORTED.equals(row.getString("kind")),
                                row.getString("file_name")))
                        .list(),
                AuthorRow::objectiveId);
        authors.replaceAll((objective, all) -> all.stream().distinct().toList());
        return authors;
    }

    private static <T> Map<String, List<T>> byObjective(
            List<T> rows, java.util.function.Function<T, String> objectiveId) {
        return rows.stream().collect(java.util.stream.Collectors.groupingBy(objectiveId));
    }
}
