package org.dacheng.okr.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records history entries and revisions of objectives, in the transaction of the change. */
@Component
public class ObjectiveHistory {

    private static final Duration SAME_EDIT = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Clock clock;

    ObjectiveHistory(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * An audit entry.
     *
     * @param personId actor, null for the program
     * @param origin origin of the call, see {@link org.dacheng.people.actor.Actor#origin}
     * @param kind such as {@code created}, {@code changed}, {@code check-in}, {@code aligned}; at most 24
     *     characters
     * @param detail before and after, stored as JSON
     * @param file name of the imported workbook, null when none was
     */
    public record HistoryEntry(
            String objectiveId,
            String cycleId,
            @Nullable String personId,
            String origin,
            String kind,
            Map<String, ? extends @Nullable Object> detail,
            @Nullable String file) {

        public HistoryEntry(
                String objectiveId,
                String cycleId,
                @Nullable String personId,
                String origin,
                String kind,
                Map<String, ? extends @Nullable Object> detail) {
            this(objectiveId, cycleId, personId, origin, kind, detail, null);
        }

        /** The same, made by importing a workbook. */
        public HistoryEntry by(@Nullable String workbook) {
            return new HistoryEntry(objectiveId, cycleId, personId, origin, kind, detail, workbook);
        }
    }

    /** Records one {@link HistoryEntry}. */
    public void record(
            String objectiveId,
            String cycleId,
            @Nullable String personId,
            String origin,
            String kind,
            Map<String, ? extends @Nullable Object> detail) {
        record(List.of(new HistoryEntry(objectiveId, cycleId, personId, origin, kind, detail)));
    }

    /** Records several entries. */
    public void record(Collection<HistoryEntry> entries) {
        insert(entries, clock.instant(), Ids::next);
    }

    /**
     * Records an entry by day, when the exact moment must not be shown.
     *
     * @param day its first moment
     */
    public void recordOfDay(HistoryEntry entry, Instant day) {
        insert(List.of(entry), day, () -> Ids.at(day));
    }

    private void insert(Collection<HistoryEntry> entries, Instant at, Supplier<String> ids) {
        batch.batchUpdate(
                "insert into okr_entry (id, objective_id, cycle_id, person_id, happened_at, kind, origin, detail,"
                        + " file_name) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            ids.get(),
                            entry.objectiveId(),
                            entry.cycleId(),
                            entry.personId(),
                            UtcTimestamps.write(at),
                            entry.kind(),
                            entry.origin(),
                            // Sorted by name, so that equal details give equal JSON.
                            Json.write(new TreeMap<>(entry.detail())),
                            entry.file()
                        })
                        .toList());
    }

    /**
     * Stores the content after a change; replaces the last revision when the same person made it less than ten minutes
     * ago and it is not the agreed one.
     *
     * @param content stored as JSON
     * @return id of the revision
     */
    public String storeRevision(String objectiveId, String cycleId, String personId, Object content) {
        return Objects.requireNonNull(storeRevision(List.of(new Revision(objectiveId, cycleId, personId, content)))
                        .get(objectiveId))
                .id();
    }

    /** @param added false when it replaced a recent revision of the same person */
    public record StoredRevision(String id, boolean added) {}

    /** Content of an objective after a change, see {@link #storeRevision(String, String, String, Object)}. */
    public record Revision(String objectiveId, String cycleId, String personId, Object content) {}

    /**
     * Stores several revisions, of different objectives.
     *
     * @return the revisions by id of the objective
     */
    public Map<String, StoredRevision> storeRevision(Collection<Revision> revisions) {
        Instant now = clock.instant();
        Map<String, LastRevision> last =
                last(revisions.stream().map(Revision::objectiveId).toList());
        Map<String, StoredRevision> kept = new HashMap<>();
        List<@Nullable Object[]> replaced = new ArrayList<>();
        List<@Nullable Object[]> added = new ArrayList<>();
        for (Revision one : revisions) {
            String json = Json.write(one.content());
            LastRevision before = last.get(one.objectiveId());
            if (before != null && before.isSameEditBy(one.personId(), now)) {
                replaced.add(new @Nullable Object[] {json, before.id()});
                kept.put(one.objectiveId(), new StoredRevision(before.id(), false));
            } else {
                String id = Ids.next();
                added.add(new @Nullable Object[] {
                    id, one.objectiveId(), one.cycleId(), one.personId(), UtcTimestamps.write(now), json
                });
                kept.put(one.objectiveId(), new StoredRevision(id, true));
            }
        }
        write("update okr_revision set content = ? where id = ?", replaced);
        write(
                "insert into okr_revision (id, objective_id, cycle_id, person_id, made_at, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                added);
        return kept;
    }

    private void write(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows);
        }
    }

    private Map<String, LastRevision> last(Collection<String> objectiveIds) {
        Map<String, LastRevision> last = new HashMap<>();
        if (!objectiveIds.isEmpty()) {
            jdbc.sql("""
                select r.objective_id, r.id, r.person_id, r.made_at, o.agreed_revision from okr_revision r
                  left join okr_objective o on o.id = r.objective_id and o.agreed_revision = r.id
                where r.objective_id in (:ids) and r.made_at =
                  (select max(x.made_at) from okr_revision x where x.objective_id = r.objective_id) order by r.id\
                """).param("ids", objectiveIds).query(row -> {
                last.put(row.getString("objective_id"), last(row));
            });
        }
        return last;
    }

    private static LastRevision last(ResultSet row) throws SQLException {
        return new LastRevision(
                row.getString("id"),
                row.getString("person_id"),
                UtcTimestamps.read(row, "made_at"),
                row.getString("agreed_revision") != null);
    }

    /** Id of the newest revision of the objective. */
    public Optional<String> newest(String objectiveId) {
        return Optional.ofNullable(last(List.of(objectiveId)).get(objectiveId)).map(LastRevision::id);
    }

    private record LastRevision(String id, String personId, Instant madeAt, boolean agreed) {

        boolean isSameEditBy(String person, Instant now) {
            return !agreed && personId.equals(person) && madeAt.isAfter(now.minus(SAME_EDIT));
        }
    }
}
