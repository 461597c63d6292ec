package org.dacheng.base.database;

import java.util.ArrayList;
import java.util.List;
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
 * column of every module. A column of a foreign key cannot be changed while the other side has another collation, so
 * those keys go and come back; each of them has one column, and no column has a default.
 */
final class ExactKeys implements JavaMigration {

    private static final String PADDED = """
            select table_name as t, column_name as c, column_type as type, is_nullable as nullable
            from information_schema.columns
            where table_schema = database() and collation_name = 'ascii_bin' and table_name not like 'ACT\\_%'
            order by table_name, ordinal_position
            """;

    private static final String REFERENCES = """
            select k.table_name as t, k.constraint_name as name, k.column_name as c, k.referenced_table_name as other,
              k.referenced_column_name as key_of_other, r.delete_rule as rule
            from information_schema.key_column_usage k
              join information_schema.referential_constraints r on r.constraint_schema = k.constraint_schema
                and r.constraint_name = k.constraint_name and r.table_name = k.table_name
              join information_schema.columns c on c.table_schema = k.table_schema and c.table_name = k.table_name
                and c.column_name = k.column_name
            where k.table_schema = database() and k.referenced_table_name is not null
              and c.collation_name = 'ascii_bin' and k.table_name not like 'ACT\\_%'
            order by k.table_name, k.constraint_name
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
        List<String> statements = new ArrayList<>();
        List<String> back = new ArrayList<>();
        jdbc.query(REFERENCES, row -> {
            String table = "alter table `" + row.getString("t") + "` ";
            String name = "`" + row.getString("name") + "`";
            statements.add(table + "drop foreign key " + name);
            back.add(table + "add constraint " + name + " foreign key (`" + row.getString("c") + "`) references `"
                    + row.getString("other") + "` (`" + row.getString("key_of_other") + "`) on delete "
                    + row.getString("rule"));
        });
        Map<String, String> changes = new TreeMap<>();
        jdbc.query(PADDED, row -> {
            String column = "modify column `" + row.getString("c") + "` " + row.getString("type") + keys
                    + (row.getString("nullable").equals("NO") ? " not null" : " null");
            changes.merge(row.getString("t"), column, (one, other) -> one + ", " + other);
        });
        changes.forEach((table, columns) -> statements.add("alter table `" + table + "` " + columns));
        statements.addAll(back);
        statements.forEach(jdbc::execute);
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
