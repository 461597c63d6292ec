package org.dacheng.engine.answer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.settings.Numbering;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.type.SerialNumberType;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the serial numbers of forms. A number is taken in the transaction that submits or decides the request: no number
 * is given twice within a process, and a submission that fails leaves no gap. Submissions that need a number of the same
 * series wait for each other. Requests that are refused or withdrawn later keep theirs.
 */
@Component
class SerialNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate own;

    SerialNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Makes sure that the counters exist, in a transaction of its own: of two transactions that insert the same counter
     * the second would fail. Called before the transaction that takes numbers.
     */
    void prepare(String processKey, List<Field> fields, LocalDate day) {
        fields.forEach(field -> begin(processKey, numbering(field).series(day)));
    }

    /**
     * The next number of each field.
     *
     * @param day in the zone of the person who submits; it decides the series
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> take(String processKey, List<Field> fields, LocalDate day) {
        Map<String, String> numbers = new HashMap<>();
        for (Field field : fields) {
            Numbering numbering = numbering(field);
            String series = numbering.series(day);
            numbers.put(field.key(), numbering.number(series, next(processKey, series)));
        }
        return numbers;
    }

    private static Numbering numbering(Field field) {
        return new Numbering(
                SerialNumberType.prefix(field), SerialNumberType.datePattern(field), SerialNumberType.digits(field));
    }

    private long next(String processKey, String series) {
        if (advance(processKey, series) == 0) {
            begin(processKey, series);
            advance(processKey, series);
        }
        return jdbc.sql("select last_number from engine_serial_number where process_key = ? and series = ?")
                .params(processKey, series)
                .query(Long.class)
                .single();
    }

    private int advance(String processKey, String series) {
        return jdbc.sql("update engine_serial_number set last_number = last_number + 1"
                        + " where process_key = ? and series = ?")
                .params(processKey, series)
                .update();
    }

    private void begin(String processKey, String series) {
        boolean begun = jdbc.sql("select count(*) from engine_serial_number where process_key = ? and series = ?")
                        .params(processKey, series)
                        .query(Long.class)
                        .single()
                > 0;
        if (begun) {
            return;
        }
        try {
            own.executeWithoutResult(status -> jdbc.sql(
                            "insert into engine_serial_number (process_key, series, last_number) values (?, ?, 0)")
                    .params(processKey, series)
                    .update());
        } catch (DuplicateKeyException begunByAnother) {
            return;
        }
    }
}
