package org.dacheng.people.database;

import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes ids and keys mind a blank behind them, in databases made before they did. In Java, since it is every such
 * column of every module; both sides of a foreign key change within it, so the keys are not looked at meanwhile. None
 * of the columns has a default.
 */
final class ExactKeys implements JavaMigration {

    private static final String PADDED = """
            select table_name as t, column_name as c, column_type as type, is_nullable as nullable
            from information_schema.columns
            where table_schema = database() and collation_name = 'ascii_bin' and table_name not like 'ACT\\_%'
            order by table_name, ordinal_position
            """;

    private final boolean embedded;

    ExactKeys(boolean embedded) {
        this.embedded = embedded;
    }

    @Override
    public void migrate(Context context) {
        if (embedded) {
            return;
        }
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        String keys = Collations.keys(context.getConnection());
        Map<String, String> changes = new TreeMap<>();
        jdbc.query(PADDED, row -> {
            String column = "modify column `" + row.getString("c") + "` " + row.getString("type") + keys
                    + (row.getString("nullable").equals("NO") ? " not null" : " null");
            changes.merge(row.getString("t"), column, (one, other) -> one + ", " + other);
        });
        jdbc.execute("set foreign_key_checks = 0");
        try {
            changes.forEach((table, columns) -> jdbc.execute("alter table `" + table + "` " + columns));
        } finally {
            jdbc.execute("set foreign_key_checks = 1");
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261130.10");
    }

    @Override
    public String getDescription() {
        return "exact keys";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
