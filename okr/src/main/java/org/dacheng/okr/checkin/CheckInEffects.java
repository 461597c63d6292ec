package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.history.ObjectiveHistory;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Applies check-ins to the rows of their key results and objectives, and to the history. */
@Component
class CheckInEffects {

    private final JdbcTemplate batch;
    private final ObjectiveHistory history;

    CheckInEffects(JdbcTemplate batch, ObjectiveHistory history) {
        this.batch = batch;
        this.history = history;
    }

    /**
     * For a fed key result the value is stored separately and does not count.
     *
     * @param silent key results without a value in the check-in
     */
    void keyResults(Collection<CheckInRow> rows, Set<String> fed, Set<String> silent) {
        update(
                "update okr_key_result set current_value = ?, progress = ?, confidence = ?, last_check_in_at = ?"
                        + " where id = ?",
                rows.stream()
                        .filter(row -> !fed.contains(row.keyResultId()))
                        .map(row -> new Object[] {
                            row.value(),
                            row.progress(),
                            EnumKeys.of(row.confidence()),
                            UtcTimestamps.write(row.at()),
                            row.keyResultId()
                        })
                        .toList());
        update(
                "update okr_key_result set manual_value = coalesce(?, manual_value), confidence = ?,"
                        + " last_check_in_at = ? where id = ?",
                rows.stream()
                        .filter(row -> fed.contains(row.keyResultId()))
                        .map(row -> new @Nullable Object[] {
                            silent.contains(row.keyResultId()) ? null : row.value(),
                            EnumKeys.of(row.confidence()),
                            UtcTimestamps.write(row.at()),
                            row.keyResultId()
                        })
                        .toList());
    }

    private void update(String sql, List<? extends @Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, List.copyOf(rows));
        }
    }

    /** @param done ids of all completed milestones; null leaves them unchanged */
    void milestones(CheckInKeyResult keyResult, @Nullable Set<String> done) {
        if (done == null) {
            return;
        }
        update(
                "update okr_milestone set done = ? where id = ? and key_result_id = ?",
                keyResult.milestones().stream()
                        .map(one -> new Object[] {done.contains(one.id()), one.id(), keyResult.id()})
                        .toList());
    }

    void recordHistory(Actor actor, CheckInRow row, String kind, BigDecimal before) {
        recordHistory(actor, List.of(row), kind, Map.of(row.keyResultId(), before));
    }

    /** @param before values by id of key result */
    void recordHistory(Actor actor, Collection<CheckInRow> rows, String kind, Map<String, BigDecimal> before) {
        history.record(rows.stream()
                .map(row -> new ObjectiveHistory.HistoryEntry(
                        row.objectiveId(),
                        row.cycleId(),
                        actor.personId(),
                        actor.origin(),
                        kind,
                        Map.of(
                                "checkIn", row.id(),
                                "keyResult", row.keyResultId(),
                                "before", Objects.requireNonNull(before.get(row.keyResultId())),
                                "after", row.value(),
                                "confidence", row.confidence().key())))
                .toList());
    }
}
