package org.dacheng.okr.checkin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dacheng.okr.word.Words;
import org.dacheng.people.database.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries what check-ins say into the rows of their key results and objectives. */
@Component
class Reported {

    private final JdbcTemplate batch;

    Reported(JdbcTemplate batch) {
        this.batch = batch;
    }

    /** The value of one that a source feeds is kept beside, and does not count. */
    void keyResults(Collection<CheckInRow> rows, Set<String> fed) {
        batch.batchUpdate(
                "update okr_key_result set current_value = ?, progress = ?, confidence = ?, last_check_in_at = ?"
                        + " where id = ?",
                rows.stream()
                        .filter(row -> !fed.contains(row.keyResultId()))
                        .map(row -> new Object[] {
                            row.value(),
                            row.progress(),
                            Words.of(row.confidence()),
                            Utc.write(row.at()),
                            row.keyResultId()
                        })
                        .toList());
        batch.batchUpdate(
                "update okr_key_result set manual_value = ?, confidence = ?, last_check_in_at = ? where id = ?",
                rows.stream()
                        .filter(row -> fed.contains(row.keyResultId()))
                        .map(row -> new Object[] {
                            row.value(), Words.of(row.confidence()), Utc.write(row.at()), row.keyResultId()
                        })
                        .toList());
    }

    void objectives(Collection<CheckInRow> rows) {
        batch.batchUpdate(
                "update okr_objective set last_check_in_at = ? where id = ?",
                rows.stream()
                        .map(row -> Map.entry(row.objectiveId(), row.at()))
                        .distinct()
                        .map(entry -> new Object[] {Utc.write(entry.getValue()), entry.getKey()})
                        .toList());
    }

    /** @param done ids of all that are done; null leaves them */
    void milestones(String keyResultId, Collection<String> all, @Nullable Set<String> done) {
        if (done == null) {
            return;
        }
        Set<String> reached = Set.copyOf(done);
        batch.batchUpdate(
                "update okr_milestone set done = ? where id = ? and key_result_id = ?",
                all.stream()
                        .map(id -> new Object[] {reached.contains(id), id, keyResultId})
                        .toList());
    }
}
