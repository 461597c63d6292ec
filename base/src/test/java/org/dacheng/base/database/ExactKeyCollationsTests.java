package org.dacheng.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dacheng.testing.DatabaseTest;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.output.OperationResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An interrupted change of all keys on a server, which commits each statement at once. */
@DatabaseTest
class ExactKeyCollationsTests {

    private static final String ID = "varchar(26) character set ascii collate ascii_bin";

    @Autowired
    private HikariDataSource data;

    private int databases;

    @BeforeEach
    void onlyServersKeepStatementsAtOnce() {
        assumeFalse(data.getJdbcUrl().startsWith("jdbc:h2:"));
    }

    @Test
    void aRunThatIsCutOffAnywhereIsFinishedByTheNext() throws SQLException {
        DataSource whole = padded();
        assertThat(run(whole, Integer.MAX_VALUE)).isTrue();
        String expected = schema(whole);
        assertThat(expected).contains("FOREIGN KEY").doesNotContain("ascii", "people_dropped_key");

        int statements = 0;
        boolean finished = false;
        while (!finished) {
            DataSource cut = padded();
            finished = run(cut, statements);
            run(cut, Integer.MAX_VALUE);
            assertThat(schema(cut)).as("cut after %s statements", statements).isEqualTo(expected);
            statements++;
        }
        assertThat(statements).isGreaterThan(12);
    }

    @Test
    void aRunThatFailedIsFinishedAtTheNextStart() throws SQLException {
        DataSource whole = padded();
        run(whole, Integer.MAX_VALUE);
        DataSource failing = padded();
        try (Connection connection = failing.getConnection();
                Statement orphan = connection.createStatement()) {
            orphan.execute("set foreign_key_checks = 0");
            orphan.execute("insert into aa (id, up) values ('orphan', 'nobody')");
        }
        Flyway flyway = Flyway.configure()
                .dataSource(failing)
                .locations(new String[0])
                .callbacks(new ExactKeyCollations(false))
                .baselineOnMigrate(true)
                .load();

        assertThatThrownBy(flyway::migrate).isInstanceOf(FlywayException.class);
        JdbcTemplate jdbc = new JdbcTemplate(failing);
        jdbc.update("delete from aa where id = 'orphan'");
        flyway.migrate();

        jdbc.execute("drop table " + flyway.getConfiguration().getTable());
        assertThat(schema(failing)).isEqualTo(schema(whole));
    }

    @Test
    void programsThatStartAtTheSameMomentDoItOnce() throws Exception {
        DataSource whole = padded();
        run(whole, Integer.MAX_VALUE);
        DataSource shared = padded();

        ExecutorService programs = Executors.newFixedThreadPool(3);
        List<Callable<Boolean>> starts = Collections.nCopies(3, () -> run(shared, Integer.MAX_VALUE));
        for (Future<Boolean> started : programs.invokeAll(starts)) {
            assertThat(started.get()).isTrue();
        }
        programs.shutdown();

        assertThat(schema(shared)).isEqualTo(schema(whole));
    }

    @Test
    void aFailureOfTheMigrationThatDidItOnceIsForgotten() throws SQLException {
        DataSource failed = padded();
        Flyway flyway = Flyway.configure()
                .dataSource(failed)
                .locations(new String[0])
                .callbacks(new ExactKeyCollations(false))
                .javaMigrations(new RetiredMigration())
                .baselineOnMigrate(true)
                .load();
        flyway.migrate();
        JdbcTemplate jdbc = new JdbcTemplate(failed);
        jdbc.update(
                "update " + flyway.getConfiguration().getTable() + " set success = false where version = ?",
                RetiredMigration.VERSION.getVersion());

        flyway.migrate();

        assertThat(jdbc.queryForObject(
                        "select count(*) from " + flyway.getConfiguration().getTable() + " where success = false",
                        Integer.class))
                .isZero();
    }

    /** Three tables in a database of their own: one that names itself, one that names it, one that names both. */
    private DataSource padded() {
        String name = "padded_" + databases++ + "_" + Integer.toHexString(System.identityHashCode(this));
        new JdbcTemplate(data).execute("create database " + name + " character set utf8mb4");
        var database = new DriverManagerDataSource(
                data.getJdbcUrl().replaceFirst("/dacheng\\d+", "/" + name), data.getUsername(), data.getPassword());
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("create table aa (id " + ID + " not null primary key, up " + ID + " null,"
                + " constraint aa_up foreign key (up) references aa (id))");
        jdbc.execute("create table bb (id " + ID + " not null primary key, a_id " + ID + " not null,"
                + " constraint bb_a foreign key (a_id) references aa (id) on delete cascade)");
        jdbc.execute("create table cc (id " + ID + " not null primary key, a_id " + ID + " null, b_id " + ID
                + " not null, words varchar(20) not null, constraint cc_a foreign key (a_id) references aa (id),"
                + " constraint cc_b foreign key (b_id) references bb (id) on delete cascade)");
        jdbc.update("insert into aa (id, up) values ('top', null), ('part', 'top')");
        return database;
    }

    /** @return whether it ended before this number of statements was executed */
    private static boolean run(DataSource database, int statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                new ExactKeyCollations(false).handle(Event.BEFORE_MIGRATE, context(cutAfter(statements, connection)));
                connection.commit();
                return true;
            } catch (RuntimeException cut) {
                assertThat(ConnectionLost.in(cut)).as(cut.toString()).isTrue();
                return false;
            }
        }
    }

    private static Connection cutAfter(int statements, Connection connection) {
        AtomicInteger left = new AtomicInteger(statements);
        return wrap(Connection.class, connection, (proxy, method, arguments) -> {
            Object made = method.invoke(connection, arguments);
            return made instanceof Statement statement
                    ? wrap(PreparedStatement.class, statement, (inner, verb, values) -> {
                        if (verb.getName().startsWith("execute") && left.getAndDecrement() <= 0) {
                            connection.close();
                            throw new SQLNonTransientConnectionException("cut", "08S01");
                        }
                        return verb.invoke(statement, values);
                    })
                    : made;
        });
    }

    private static <T> T wrap(Class<T> type, Object inside, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return handler.invoke(proxy, method, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static Context context(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return connection;
            }

            @Override
            public MigrationInfo getMigrationInfo() {
                throw new UnsupportedOperationException();
            }

            @Override
            public org.flywaydb.core.api.callback.Statement getStatement() {
                throw new UnsupportedOperationException();
            }

            @Override
            public OperationResult getOperationResult() {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** All tables as create statements, each with sorted lines. */
    private static String schema(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        List<String> tables = jdbc.queryForList("show tables", String.class);
        return tables.stream()
                .map(table -> jdbc.queryForObject("show create table " + table, (row, number) -> row.getString(2)))
                .map(made ->
                        Pattern.compile(",?\n").splitAsStream(made).sorted().collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }
}
