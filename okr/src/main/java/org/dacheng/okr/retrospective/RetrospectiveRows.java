package org.dacheng.okr.retrospective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.visibility.VisibilityCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Retrospectives in the database. */
@Repository
class RetrospectiveRows {

    /** Drafts are visible only to their owner's side. */
    private static final String SHOWN = "o.state <> 'draft'";

    /** The goals that a retrospective is about. */
    private static final String GOALS = "select 1 from okr_objective o where o.cycle_id = r.cycle_id"
            + " and o.owner_kind = r.owner_kind and o.owner_id = r.owner_id and " + SHOWN;

    private static final String ABOVE = "(r.owner_kind = 'person' and exists (select 1 from people_reporting_line l"
            + " where l.person_id = r.owner_id and l.above_id = :reader))";

    private static final String RANK =
            "case r.owner_kind when 'company' then 0 when 'department' then 1 when 'team' then 2 else 3 end";

    private final JdbcClient jdbc;

    RetrospectiveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record RetrospectiveRow(
            String id, String cycleId, Owner owner, RetrospectiveParts parts, String writtenBy, Instant writtenAt) {}

    Optional<RetrospectiveRow> find(String cycleId, Owner owner) {
        return jdbc.sql("select r.* from okr_retrospective r"
                        + " where r.cycle_id = :cycle and r.owner_kind = :kind and r.owner_id = :owner")
                .params(key(cycleId, owner))
                .query(RetrospectiveRows::row)
                .optional();
    }

    /**
     * The reader of a list.
     *
     * @param readsAll manages cycles, or is an auditor
     * @param own owners for whom the reader writes, as {@code kind:id}
     */
    record RetrospectiveReader(String personId, VisibilityCondition visible, boolean readsAll, List<String> own) {

        private String readableCondition() {
            String hidden = GOALS + " and (case when " + visible.sql() + " then 1 else 0 end) = 0";
            return readsAll
                    ? "(1 = 1)"
                    : "(concat(r.owner_kind, ':', r.owner_id) in (:own) or (exists (" + GOALS + ") or " + ABOVE
                            + ") and not exists (" + hidden + "))";
        }

        private Map<String, Object> params() {
            Map<String, Object> params = new HashMap<>(visible.params());
            params.put("own", own);
            params.put("reader", personId);
            return params;
        }
    }

    /**
     * Retrospectives of the cycle that the reader may write, or all of whose goals the reader sees; for owners without
     * goals, those of people below the reader.
     */
    List<RetrospectiveRow> list(RetrospectiveReader reader, String cycleId, int limit, int offset) {
        return jdbc.sql("select r.* from okr_retrospective r where r.cycle_id = :cycle and "
                        + reader.readableCondition() + " order by " + RANK
                        + ", r.written_at desc, r.id limit :limit offset :offset")
                .params(reader.params())
                .param("cycle", cycleId)
                .param("limit", limit)
                .param("offset", offset)
                .query(RetrospectiveRows::row)
                .list();
    }

    /** Whether the owner has goals that are not drafts, and the actor sees all of them. */
    boolean areAllGoalsVisible(VisibilityCondition visible, String cycleId, Owner owner) {
        return jdbc.sql("select count(*) from okr_objective o where o.cycle_id = :cycle and o.owner_kind = :kind"
                                + " and o.owner_id = :owner and " + SHOWN + " having count(*) > 0"
                                + " and count(*) = sum(case when " + visible.sql() + " then 1 else 0 end)")
                        .params(key(cycleId, owner))
                        .params(visible.params())
                        .query(Integer.class)
                        .list()
                        .size()
                > 0;
    }

    boolean hasGoals(String cycleId, Owner owner) {
        return jdbc.sql("select count(*) from okr_objective o where o.cycle_id = :cycle and o.owner_kind = :kind"
                                + " and o.owner_id = :owner and " + SHOWN)
                        .params(key(cycleId, owner))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the actor is above the person. */
    boolean isAbove(String actor, String person) {
        return jdbc.sql("select count(*) from people_reporting_line where person_id = :person and above_id = :actor")
                        .param("person", person)
                        .param("actor", actor)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void write(String cycleId, Owner owner, RetrospectiveParts parts, String by, Instant at) {
        Map<String, Object> columns = Map.of(
                "well", text(parts.wentWell()),
                "badly", text(parts.wentBadly()),
                "learned", text(parts.learned()),
                "next", text(parts.next()));
        int known = jdbc.sql("update okr_retrospective set went_well = :well, went_badly = :badly,"
                        + " learned = :learned, next_steps = :next, written_by = :by, written_at = :at"
                        + " where cycle_id = :cycle and owner_kind = :kind and owner_id = :owner")
                .params(key(cycleId, owner))
                .params(columns)
                .param("by", by)
                .param("at", UtcTimestamps.write(at))
                .update();
        if (known == 0) {
            jdbc.sql("insert into okr_retrospective (id, cycle_id, owner_kind, owner_id, went_well, went_badly,"
                            + " learned, next_steps, written_by, written_at) values (:id, :cycle, :kind, :owner, :well,"
                            + " :badly, :learned, :next, :by, :at)")
                    .params(key(cycleId, owner))
                    .params(columns)
                    .param("id", Ids.next())
                    .param("by", by)
                    .param("at", UtcTimestamps.write(at))
                    .update();
        }
    }

    private static Map<String, Object> key(String cycleId, Owner owner) {
        return Map.of("cycle", cycleId, "kind", EnumKeys.of(owner.kind()), "owner", owner.id());
    }

    private static RetrospectiveRow row(ResultSet row, int number) throws SQLException {
        return new RetrospectiveRow(
                row.getString("id"),
                row.getString("cycle_id"),
                new Owner(EnumKeys.read(OwnerKind.class, row.getString("owner_kind")), row.getString("owner_id")),
                new RetrospectiveParts(
                        row.getString("went_well"),
                        row.getString("went_badly"),
                        row.getString("learned"),
                        row.getString("next_steps")),
                row.getString("written_by"),
                UtcTimestamps.read(row, "written_at"));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }
}
