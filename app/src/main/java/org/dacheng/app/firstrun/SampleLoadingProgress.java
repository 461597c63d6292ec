package org.dacheng.app.firstrun;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores in the database how many steps of the sample requests are loaded. Joins the transaction of the caller. */
@Component
class SampleLoadingProgress {

    private final JdbcClient jdbc;

    SampleLoadingProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reference day of the first start
     * @param steps number of steps done so far
     */
    record LoadingState(LocalDate reference, int steps) {}

    void begin(LocalDate reference) {
        jdbc.sql("insert into app_sample_requests (reference_day, steps_done) values (?, 0)")
                .param(reference)
                .update();
    }

    /** Empty if nothing is to be loaded, or everything is loaded. */
    Optional<LoadingState> find() {
        return jdbc.sql("select reference_day, steps_done from app_sample_requests")
                .query((row, number) ->
                        new LoadingState(row.getObject("reference_day", LocalDate.class), row.getInt("steps_done")))
                .optional();
    }

    void advance() {
        jdbc.sql("update app_sample_requests set steps_done = steps_done + 1").update();
    }

    void end() {
        jdbc.sql("delete from app_sample_requests").update();
    }
}
