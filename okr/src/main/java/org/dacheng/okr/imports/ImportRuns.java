package org.dacheng.okr.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dacheng.people.database.Utc;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Says of imports that are being written how far they are, in transactions of its own. */
@Component
class ImportRuns {

    /** What said nothing for so long ended with its program. */
    private static final Duration DEAD = Duration.ofMinutes(10);

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private final Clock clock;

    ImportRuns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @throws ImportRunning when somebody writes it already */
    Steps begin(String importId) {
        Instant now = clock.instant();
        try {
            own.executeWithoutResult(status -> {
                jdbc.sql("delete from okr_import_run where import_id = :id and changed_at < :dead")
                        .param("id", importId)
                        .param("dead", Utc.write(now.minus(DEAD)))
                        .update();
                jdbc.sql("insert into okr_import_run (import_id, done, whole, changed_at) values (:id, 0, 0, :now)")
                        .param("id", importId)
                        .param("now", Utc.write(now))
                        .update();
            });
        } catch (DuplicateKeyException running) {
            throw new ImportRunning();
        }
        return new Steps(importId);
    }

    void end(String importId) {
        own.executeWithoutResult(status -> jdbc.sql("delete from okr_import_run where import_id = :id")
                .param("id", importId)
                .update());
    }

    Optional<ImportRun> of(String importId) {
        return jdbc.sql("select done, whole from okr_import_run where import_id = :id and changed_at >= :dead")
                .param("id", importId)
                .param("dead", Utc.write(clock.instant().minus(DEAD)))
                .query((row, number) -> new ImportRun(row.getInt("done"), row.getInt("whole")))
                .optional();
    }

    /** The steps of one run; not every one is written down. */
    final class Steps {

        private final String importId;
        private int done;
        private int whole;
        private Instant said = Instant.MIN;

        private Steps(String importId) {
            this.importId = importId;
        }

        /** @param count so many there are in all */
        void expect(int count) {
            whole = count;
            say();
        }

        void done(int count) {
            done += count;
            if (clock.instant().isAfter(said.plus(BETWEEN))) {
                say();
            }
        }

        private void say() {
            said = clock.instant();
            own.executeWithoutResult(
                    status -> jdbc.sql("update okr_import_run set done = :done, whole = :whole, changed_at = :now"
                                    + " where import_id = :id")
                            .param("done", done)
                            .param("whole", whole)
                            .param("now", Utc.write(said))
                            .param("id", importId)
                            .update());
        }
    }
}
