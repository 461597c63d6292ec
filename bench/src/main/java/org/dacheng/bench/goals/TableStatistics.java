package org.dacheng.bench.goals;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Updates the optimiser's table statistics after loading, as databases do by themselves later. */
final class TableStatistics {

    private static final List<String> TABLES = List.of(
            "okr_objective",
            "okr_key_result",
            "okr_check_in",
            "okr_alignment",
            "people_person",
            "people_person_department",
            "people_reporting_line");

    static void refresh(JdbcTemplate jdbc) {
        String database = Objects.requireNonNull(jdbc.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
        if (database.toLowerCase(Locale.ROOT).contains("h2")) {
            jdbc.execute("analyze");
        } else {
            jdbc.query("analyze table " + String.join(", ", TABLES), row -> {});
        }
    }

    private TableStatistics() {}
}
