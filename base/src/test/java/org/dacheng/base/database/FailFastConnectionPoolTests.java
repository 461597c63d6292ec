package org.dacheng.base.database;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.dacheng.testing.DatabaseTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class FailFastConnectionPoolTests {

    /** Three seconds are promised; a busy machine takes a moment more. */
    private static final Duration SOON = Duration.ofMillis(3800);

    private static final Duration AT_ONCE = Duration.ofMillis(300);

    @Autowired
    private FailFastConnectionPool data;

    @Autowired
    private Flyway flyway;

    @Test
    void whoWaitsForABusyPoolGetsAConnection() throws Exception {
        try (FailFastConnectionPool pool = pool(data.getJdbcUrl(), Duration.ofSeconds(20));
                Connection one = pool.getConnection()) {
            Connection other = pool.getConnection();

            CompletableFuture<Connection> waiting = CompletableFuture.supplyAsync(() -> open(pool));
            assertThatThrownBy(() -> waiting.get(2500, MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.close();

            waiting.get(5, SECONDS).close();
            assertThat(one.isValid(1)).isTrue();
        }
    }

    @Test
    void aPoolThatStaysBusyIsNotDown() throws Exception {
        try (FailFastConnectionPool pool = pool(data.getJdbcUrl(), Duration.ofMillis(1500));
                Connection one = pool.getConnection()) {
            Connection other = pool.getConnection();

            Throwable refused = catchThrowable(pool::getConnection);
            assertThat(DatabaseBusy.in(refused)).isTrue();
            assertThat(ConnectionLost.in(refused)).isFalse();
            other.close();

            pool.getConnection().close();
            assertThat(one.isValid(1)).isTrue();
        }
    }

    @Test
    void anInterruptedCallerDoesNotMakeTheDatabaseDown() throws Exception {
        try (FailFastConnectionPool pool = pool(data.getJdbcUrl(), Duration.ofSeconds(20));
                Connection one = pool.getConnection()) {
            Connection other = pool.getConnection();
            DatabaseProbe probe = new DatabaseProbe(data);

            Thread.currentThread().interrupt();
            assertThatThrownBy(probe::isAvailable).isInstanceOf(InterruptedException.class);
            assertThat(probe.isAvailable()).isTrue();

            Thread.currentThread().interrupt();
            Throwable refused = catchThrowable(pool::getConnection);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(refused).isInstanceOf(SQLException.class);
            assertThat(ConnectionLost.in(refused)).isFalse();
            assertThat(DatabaseBusy.in(refused)).isFalse();
            other.close();

            pool.getConnection().close();
            assertThat(one.isValid(1)).isTrue();
        }
    }

    @Test
    void aSilentDatabaseIsDownForWhoWaitsForAConnectionInUse() throws Exception {
        assumeFalse(data.getJdbcUrl().startsWith("jdbc:h2:"));
        try (SilencingProxy gate = gate();
                FailFastConnectionPool pool = pool(through(gate), Duration.ofSeconds(20))) {
            Connection one = pool.getConnection();
            Connection other = pool.getConnection();

            gate.setSilent(true);

            assertIsDown(pool, SOON);
            assertIsDown(pool, AT_ONCE);
            gate.setSilent(false);
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> DatabaseBusy.in(catchThrowable(() -> {
                        pool.setPatience(Duration.ZERO);
                        pool.getConnection();
                    })));
            one.close();
            other.close();
        }
    }

    @Test
    void aSilentDatabaseIsDownForWhoGetsAConnectionThatWasFree() throws Exception {
        assumeFalse(data.getJdbcUrl().startsWith("jdbc:h2:"));
        try (SilencingProxy gate = gate();
                FailFastConnectionPool pool = pool(through(gate), Duration.ofSeconds(20))) {
            Connection one = pool.getConnection();
            pool.getConnection().close();
            one.close();
            long used = System.nanoTime();
            // The pool does not check connections that were used within the last half second.
            await().until(() ->
                    System.nanoTime() - used > Duration.ofMillis(600).toNanos());

            gate.setSilent(true);

            assertIsDown(pool, SOON);
            assertIsDown(pool, AT_ONCE);
            gate.setSilent(false);
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
                pool.getConnection().close();
                return true;
            });
        }
    }

    /** They change whole tables. */
    @Test
    void migrationsWaitForTheServerAsLongAsItTakes() throws SQLException {
        assumeFalse(data.getJdbcUrl().startsWith("jdbc:h2:"));
        try (Connection pooled = data.getConnection();
                Connection migrating = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(pooled.getNetworkTimeout()).isPositive();
            assertThat(migrating.getNetworkTimeout()).isZero();
        }
    }

    private static void assertIsDown(FailFastConnectionPool pool, Duration within) {
        long begun = System.nanoTime();
        Throwable refused = catchThrowable(pool::getConnection);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(within);
        assertThat(ConnectionLost.in(refused)).isTrue();
        assertThat(DatabaseBusy.in(refused)).isFalse();
    }

    private FailFastConnectionPool pool(String url, Duration patience) {
        FailFastConnectionPool pool = new FailFastConnectionPool();
        data.copyStateTo(pool);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(2);
        pool.setPatience(patience);
        return pool;
    }

    private static Connection open(FailFastConnectionPool pool) {
        try {
            return pool.getConnection();
        } catch (SQLException failed) {
            throw new CompletionException(failed);
        }
    }

    private SilencingProxy gate() throws Exception {
        return new SilencingProxy(address().getPort());
    }

    private String through(SilencingProxy gate) {
        return data.getJdbcUrl().replace(":" + address().getPort() + "/", ":" + gate.port() + "/");
    }

    private URI address() {
        return URI.create(data.getJdbcUrl().substring("jdbc:".length()));
    }
}
