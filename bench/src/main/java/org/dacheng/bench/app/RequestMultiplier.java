package org.dacheng.bench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies a few finished requests many times: the same rows with new ids, in SQL only. Each copy is one second younger
 * than the previous one, in ids and in times.
 */
final class RequestMultiplier {

    /** Tables with rows of a request, and their column with the request's id. */
    private static final Map<String, String> TABLES = Map.of(
            "engine_request", "id",
            "engine_task", "request_id",
            "engine_timeline_entry", "request_id",
            "engine_copy", "request_id");

    private static final int ID_LENGTH = 26;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RequestMultiplier(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Copies each of the requests until it exists {@code total} times, the original included. */
    void multiply(List<String> patterns, int total) {
        int copies = total / patterns.size() - 1;
        numbers(copies);
        for (String pattern : patterns) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String insert = insert(table.getKey(), table.getValue(), copies);
                transactions.executeWithoutResult(work -> jdbc.update(insert, pattern));
            }
        }
    }

    private void numbers(int count) {
        jdbc.execute("create table if not exists bench_number (n int not null primary key)");
        Integer there = jdbc.queryForObject("select count(*) from bench_number", Integer.class);
        List<Object[]> rows = new ArrayList<>();
        for (int n = there == null ? 0 : there; n < count; n++) {
            rows.add(new Object[] {n});
        }
        transactions.executeWithoutResult(work -> {
            jdbc.update("delete from bench_number where n >= ?", count);
            jdbc.batchUpdate("insert into bench_number (n) values (?)", rows);
        });
    }

    private String insert(String table, String requestColumn, int copies) {
        List<String> columns = jdbc.queryForList(
                "select lower(column_name) from information_schema.columns where lower(table_name) = ? and"
                        + " lower(table_schema) in (lower(schema()), 'public') order by ordinal_position",
                String.class,
                table);
        String values = String.join(
                ", ", columns.stream().map(column -> value(column, copies)).toList());
        return "insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from " + table
                + " r cross join bench_number b where r." + requestColumn + " = ?";
    }

    /** Ids end in six unique digits; everything else is as in the pattern. */
    private static String value(String column, int copies) {
        return switch (column) {
            case "id", "request_id" -> "concat(left(r." + column + ", " + (ID_LENGTH - 6) + "), lpad(b.n, 6, '0'))";
            case "number" -> "concat(r.number, '-', b.n)";
            case "idempotency_key" -> "null";
            case "submitted_at", "ended_at", "moment", "given_at", "happened_at" ->
                "timestampadd(second, b.n - " + copies + ", r." + column + ")";
            default -> "r." + column;
        };
    }
}
