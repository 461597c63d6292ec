package org.dacheng.okr.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects rows and inserts them in one batch per table. */
final class InsertBatches {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    /** @param row columns in order with their values */
    void add(String table, Map<String, @Nullable Object> row) {
        String sql = "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + row.keySet().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        rows.computeIfAbsent(sql, fresh -> new ArrayList<>()).add(row.values().toArray());
    }

    void write(JdbcTemplate jdbc) {
        rows.forEach(jdbc::batchUpdate);
    }
}
