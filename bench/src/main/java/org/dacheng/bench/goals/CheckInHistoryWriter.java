package org.dacheng.bench.goals;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the check-ins of all key results in SQL only, in even steps from zero to the current value. */
final class CheckInHistoryWriter {

    private static final int HOURS = 84;

    /** Literals, since H2 needs the types of parameters in a select list. */
    private static final String INSERT =
            "insert into okr_check_in (id, key_result_id, objective_id, cycle_id, person_id,"
                    + " happened_at, check_value, progress, confidence, done, next_steps, origin)"
                    + " select concat('c', substring(k.id, 2, 1), '%1$03d', substring(k.id, 6)), k.id, k.objective_id,"
                    + " '" + CompanyGoals.CYCLE + "', k.responsible_id, timestampadd(minute, %2$d + 10 * k.ordinal,"
                    + " timestamp '%3$s 00:00:00'), k.current_value * %1$d / %4$s, k.progress *"
                    + " %1$d / %4$s, case when k.current_value < 20 then 'off-track' when"
                    + " k.current_value < 40 then 'at-risk' else 'on-track' end,"
                    + " '本周完成了两个客户的上线，剩下的排在下周。', '下周继续。', 'page' from okr_key_result k where"
                    + " %1$d <= %4$s";

    /** Audit entries of the check-ins of a step. */
    private static final String ENTRIES =
            "insert into okr_entry (id, objective_id, cycle_id, person_id, happened_at, kind, origin, detail) select"
                    + " concat('e', substring(c.id, 2)), c.objective_id, c.cycle_id, c.person_id, c.happened_at,"
                    + " 'check-in', 'web', concat('{\"confidence\":\"on-track\",\"checkIn\":\"', c.id,"
                    + " '\",\"after\":50,\"before\":40,\"keyResult\":\"', c.key_result_id, '\"}') from okr_check_in c"
                    + " where c.id like 'cp%1$03d%%' or c.id like 'cd%1$03d%%'";

    private static final String LAST_OF_KEY_RESULTS = "update okr_key_result k set last_check_in_at = (select"
            + " max(c.happened_at) from okr_check_in c where c.key_result_id = k.id), confidence = case when current_value"
            + " < 20 then 'off-track' when current_value < 40 then 'at-risk' else 'on-track' end";

    private static final String LAST_OF_OBJECTIVES = "update okr_objective o set last_check_in_at ="
            + " (select max(k.last_check_in_at) from okr_key_result k where k.objective_id = o.id)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    CheckInHistoryWriter(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    void write(LocalDate start, int min) {
        boolean full = min >= CompanyGoals.CHECK_INS;
        int max = full ? min + 1 : min;
        String steps = full ? "(case when k.ordinal = 2 then %d else %d end)".formatted(min, max) : String.valueOf(min);
        for (int step = 1; step <= max; step++) {
            String insert = INSERT.formatted(step, 60 * HOURS * step, start, steps);
            String entries = ENTRIES.formatted(step);
            transactions.executeWithoutResult(work -> {
                jdbc.update(insert);
                jdbc.update(entries);
            });
        }
        transactions.executeWithoutResult(work -> {
            jdbc.update(LAST_OF_KEY_RESULTS);
            jdbc.update(LAST_OF_OBJECTIVES);
        });
    }
}
