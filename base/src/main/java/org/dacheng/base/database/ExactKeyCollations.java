package org.dacheng.base.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Gives ids and keys of existing databases the collation that new ones have, before any migration: trailing blanks
 * count, and an id with a Chinese letter is an unknown one rather than an error, which it is for ASCII columns of
 * MariaDB. Written in Java because it covers all such columns of all modules. A column of a foreign key cannot be
 * changed while the other side has another collation, so those keys are dropped and recreated; each of them has one
 * column, and no column has a default.
 *
 * <p>A server commits each of these changes at once. So that an interrupted run can be repeated, foreign keys are
 * recorded in a table before they are dropped; the remaining work is read from the schema.
 */
final class ExactKeyCollations implements Callback {

    private static final String SELECT_COLUMNS = """
            select table_name as t, column_name as c, column_type as type, is_nullable as nullable
            from information_schema.columns
            where table_schema = database() and collation_name like 'ascii%' and table_name not like 'ACT\\_%'
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
              and c.collation_name like 'ascii%' and k.table_name not like 'ACT\\_%'
            order by k.table_name, k.constraint_name
            """;

    private static final String CREATE_DROPPED_KEYS = """
            create table if not exists people_dropped_key (
              t         varchar(64)   not null,
              name      varchar(64)   not null,
              restores  varchar(1000) not null,
              primary key (t, name)
            ) character set utf8mb4
            """;

    private static final String SELECT_REFERENCES = """
            select concat(table_name, '.', constraint_name) from information_schema.referential_constraints
            where constraint_schema = database()
            """;

    private static final String IS_UNFINISHED = """
            select exists (select 1 from information_schema.tables
                where table_schema = database() and table_name = 'people_dropped_key')
              or exists (select 1 from information_schema.columns
                where table_schema = database() and collation_name like 'ascii%' and table_name not like 'ACT\\_%')
            """;

    private final boolean embedded;

    ExactKeyCollations(boolean embedded) {
        this.embedded = embedded;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return !embedded && (event == Event.BEFORE_MIGRATE || event == Event.BEFORE_VALIDATE);
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        if (event == Event.BEFORE_VALIDATE) {
            forgetFailure(jdbc, context);
        } else if (isUnfinished(jdbc)) {
            alone(jdbc, () -> change(jdbc, context));
        }
    }

    private static boolean isUnfinished(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject(IS_UNFINISHED, Boolean.class));
    }

    private static void change(JdbcTemplate jdbc, Context context) {
        // Another program that starts on the same database may have finished it meanwhile.
        if (isUnfinished(jdbc)) {
            dropReferences(jdbc);
            changeColumns(jdbc, ExactTextCollations.exact(context.getConnection()));
            restoreReferences(jdbc);
            jdbc.execute("drop table people_dropped_key");
        }
    }

    /** Flyway's own lock is not taken yet. */
    private static void alone(JdbcTemplate jdbc, Runnable work) {
        boolean locked = false;
        while (!locked) {
            locked = Boolean.TRUE.equals(
                    jdbc.queryForObject("select get_lock('dacheng_exact_keys', 10)", Boolean.class));
        }
        work.run();
        // A failure ends the connection, and the lock with it.
        jdbc.queryForObject("select release_lock('dacheng_exact_keys')", Boolean.class);
    }

    /** A migration did this once; where it failed, its entry would keep the program from starting. */
    private static void forgetFailure(JdbcTemplate jdbc, Context context) {
        String history = context.getConfiguration().getTable();
        Integer tables = jdbc.queryForObject(
                "select count(*) from information_schema.tables where table_schema = database() and table_name = ?",
                Integer.class,
                history);
        if (tables != null && tables > 0) {
            jdbc.update(
                    "delete from `" + history + "` where version = ? and success = false",
                    RetiredMigration.VERSION.getVersion());
        }
    }

    @Override
    public String getCallbackName() {
        return "exact keys";
    }

    private static void dropReferences(JdbcTemplate jdbc) {
        jdbc.execute(CREATE_DROPPED_KEYS);
        List<String> drops = new ArrayList<>();
        List<Object[]> rows = new ArrayList<>();
        jdbc.query(REFERENCES, row -> {
            String table = "alter table `" + row.getString("t") + "` ";
            String name = "`" + row.getString("name") + "`";
            drops.add(table + "drop foreign key " + name);
            String back = table + "add constraint " + name + " foreign key (`" + row.getString("c") + "`) references `"
                    + row.getString("other") + "` (`" + row.getString("key_of_other") + "`) on delete "
                    + row.getString("rule");
            rows.add(new Object[] {row.getString("t"), row.getString("name"), back});
        });
        // Committed by the first statement that drops one.
        jdbc.batchUpdate("insert ignore into people_dropped_key (t, name, restores) values (?, ?, ?)", rows);
        drops.forEach(jdbc::execute);
    }

    private static void changeColumns(JdbcTemplate jdbc, String keys) {
        Map<String, String> changes = new TreeMap<>();
        jdbc.query(SELECT_COLUMNS, row -> {
            String column = "modify column `" + row.getString("c") + "` " + row.getString("type") + keys
                    + (row.getString("nullable").equals("NO") ? " not null" : " null");
            changes.merge(row.getString("t"), column, (one, other) -> one + ", " + other);
        });
        changes.forEach((table, columns) -> jdbc.execute("alter table `" + table + "` " + columns));
    }

    private static void restoreReferences(JdbcTemplate jdbc) {
        List<String> missing = new ArrayList<>();
        Set<String> existing = new HashSet<>(jdbc.queryForList(SELECT_REFERENCES, String.class));
        jdbc.query("select t, name, restores from people_dropped_key order by t, name", row -> {
            if (!existing.contains(row.getString("t") + "." + row.getString("name"))) {
                missing.add(row.getString("restores"));
            }
        });
        missing.forEach(jdbc::execute);
    }
}
