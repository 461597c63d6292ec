package org.dacheng.okr.checkin;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.dacheng.okr.history.History;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.word.Words;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.database.Utc;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Carries what check-ins say into the rows of their key results and objectives, and into their history. */
@Component
class Reported {

    private final JdbcTemplate batch;
    private final History history;

    Reported(JdbcTemplate batch, History history) {
        this.batch = batch;
        this.history = history;
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
    void milestones(KeyResultView keyResult, @Nullable Set<String> done) {
        if (done == null) {
            return;
        }
        batch.batchUpdate(
                "update okr_milestone set done = ? where id = ? and key_result_id = ?",
                keyResult.milestones().stream()
                        .map(one -> new Object[] {done.contains(one.id()), one.id(), keyResult.id()})
                        .toList());
    }

    void enter(Asker asker, CheckInRow row, String kind, BigDecimal before) {
        history.enter(
                row.objectiveId(),
                row.cycleId(),
                asker.personId(),
                asker.origin(),
                kind,
                Map.of(
                        "checkIn", row.id(),
                        "keyResult", row.keyResultId(),
                        "before", before,
                        "after", row.value(),
                        "confidence", row.confidence().key()));
    }
}
