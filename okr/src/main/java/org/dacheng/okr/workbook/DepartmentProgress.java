package org.dacheng.okr.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Number, progress and confidence of the objectives of a department; without those of the departments below it.
 *
 * @param departmentId null for objectives without a department
 * @param progressSum average × objectives, so that figures can be added
 */
record DepartmentProgress(
        @Nullable String departmentId, int objectives, BigDecimal progressSum, int onTrack, int atRisk, int offTrack) {

    static final String COLUMNS = "o.department_id, count(*) as objectives, sum(o.progress) as progress_sum,"
            + " sum(case when o.confidence = 'on-track' then 1 else 0 end) as on_track,"
            + " sum(case when o.confidence = 'at-risk' then 1 else 0 end) as at_risk,"
            + " sum(case when o.confidence = 'off-track' then 1 else 0 end) as off_track";

    static DepartmentProgress read(ResultSet row) throws SQLException {
        return new DepartmentProgress(
                row.getString("department_id"),
                row.getInt("objectives"),
                row.getBigDecimal("progress_sum"),
                row.getInt("on_track"),
                row.getInt("at_risk"),
                row.getInt("off_track"));
    }

    static DepartmentProgress none() {
        return new DepartmentProgress(null, 0, BigDecimal.ZERO, 0, 0, 0);
    }

    DepartmentProgress plus(DepartmentProgress other) {
        return new DepartmentProgress(
                departmentId,
                objectives + other.objectives,
                progressSum.add(other.progressSum),
                onTrack + other.onTrack,
                atRisk + other.atRisk,
                offTrack + other.offTrack);
    }

    /** 0 to 1, four decimals. */
    BigDecimal progress() {
        return objectives == 0
                ? BigDecimal.ZERO
                : progressSum.divide(BigDecimal.valueOf(objectives), 4, RoundingMode.HALF_UP);
    }

    int unknown() {
        return objectives - onTrack - atRisk - offTrack;
    }
}
