package org.dacheng.okr.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.measure.ScoreWithComment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores and overrides in the rows of objectives. */
@Component
class ScoreRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ScoreRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    void lock(String objectiveId) {
        jdbc.sql("select id from okr_objective where id = :id for update")
                .param("id", objectiveId)
                .query(String.class)
                .list();
    }

    void keyResults(boolean byManager, Map<String, ScoreWithComment> scores) {
        String who = byManager ? "manager" : "owner";
        batch.batchUpdate(
                "update okr_key_result set " + who + "_score = ?, " + who + "_comment = ? where id = ?",
                scores.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            entry.getValue().score(), entry.getValue().comment(), entry.getKey()
                        })
                        .toList());
    }

    void whole(boolean byManager, String objectiveId, ScoreWithComment score, String by) {
        String who = byManager ? "manager" : "owner";
        String scoredBy = byManager ? ", scored_by = :by" : "";
        JdbcClient.StatementSpec statement = jdbc.sql("update okr_objective set " + who + "_score = :score, " + who
                        + "_comment = :comment" + scoredBy + " where id = :id")
                .param("score", score.score())
                .param("comment", score.comment())
                .param("id", objectiveId);
        if (byManager) {
            statement = statement.param("by", by);
        }
        statement.update();
    }

    void override(String objectiveId, BigDecimal progress, String reason, String by, Instant at) {
        jdbc.sql("update okr_objective set progress = :progress, override_reason = :reason, override_by = :by,"
                        + " override_at = :at where id = :id")
                .param("progress", progress)
                .param("reason", reason)
                .param("by", by)
                .param("at", UtcTimestamps.write(at))
                .param("id", objectiveId)
                .update();
    }

    void clearOverride(String objectiveId) {
        jdbc.sql("update okr_objective set override_reason = null, override_by = null, override_at = null"
                        + " where id = :id")
                .param("id", objectiveId)
                .update();
    }
}
