package org.dacheng.okr.map;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** A row of {@code okr_objective} on the map. */
record GoalMapRow(
        String id,
        String cycleId,
        LocalText cycleName,
        String title,
        String ownerKind,
        String ownerId,
        @Nullable LocalText teamName,
        String responsibleId,
        String departmentId,
        int ordinal,
        int rank,
        String state,
        boolean changed,
        BigDecimal progress,
        @Nullable String confidence) {

    static final String RANK =
            "case o.owner_kind when 'company' then 0 when 'department' then 1 when 'team' then 2 else 3 end";

    static final String COLUMNS = """
            o.id, o.cycle_id, c.name_zh as cycle_zh, c.name_en as cycle_en, o.title, o.owner_kind, o.owner_id,
            t.name_zh as team_zh, t.name_en as team_en, o.responsible_id, coalesce(o.department_id, '') as department,
            o.ordinal, o.state, o.changed, o.progress, o.confidence,
            """ + RANK + " as owner_rank";

    static final String NAMES = """

            join okr_cycle c on c.id = o.cycle_id
            left join okr_team t on o.owner_kind = 'team' and t.id = o.owner_id
            """;

    static final String ORDER =
            " order by owner_rank, coalesce(o.department_id, ''), o.responsible_id, o.ordinal, o.id limit :most";

    /** Rows after {@link #cursor}, whose parameters are named {@code after_…}. */
    static final String AFTER = " and (" + RANK + ", coalesce(o.department_id, ''), o.responsible_id, o.ordinal, o.id)"
            + " > (:after_rank, :after_department, :after_responsible, :after_ordinal, :after_id)";

    static GoalMapRow of(ResultSet row, int number) throws SQLException {
        String teamZh = row.getString("team_zh");
        String teamEn = row.getString("team_en");
        return new GoalMapRow(
                row.getString("id"),
                row.getString("cycle_id"),
                new LocalText(row.getString("cycle_zh"), row.getString("cycle_en")),
                row.getString("title"),
                row.getString("owner_kind"),
                row.getString("owner_id"),
                teamZh == null || teamEn == null ? null : new LocalText(teamZh, teamEn),
                row.getString("responsible_id"),
                row.getString("department"),
                row.getInt("ordinal"),
                row.getInt("owner_rank"),
                row.getString("state"),
                row.getBoolean("changed"),
                row.getBigDecimal("progress"),
                row.getString("confidence"));
    }

    GoalMapCursor position() {
        return new GoalMapCursor(rank, departmentId, responsibleId, ordinal, id);
    }
}
