package org.dacheng.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectionLostTests {

    @ParameterizedTest
    @MethodSource
    void knowsBrokenConnectionsBehindAnyCause(SQLException broken) {
        assertThat(ConnectionLost.in(broken)).isTrue();
        assertThat(ConnectionLost.in(new IllegalStateException(new RuntimeException(broken))))
                .isTrue();
    }

    static Stream<SQLException> knowsBrokenConnectionsBehindAnyCause() {
        return Stream.of(
                new SQLNonTransientConnectionException("refused"),
                new SQLTransientConnectionException("no connection in time"),
                new SQLException("communications link failure", "08S01"),
                new SQLException("the database has been closed", "90098", 90098),
                new SQLException("the connection is broken", "90067", 90067));
    }

    @ParameterizedTest
    @MethodSource
    void leavesOtherErrorsAlone(Exception other) {
        assertThat(ConnectionLost.in(other)).isFalse();
    }

    static Stream<Exception> leavesOtherErrorsAlone() {
        return Stream.of(
                new SQLException("duplicate entry", "23000", 1062),
                new SQLTransactionRollbackException("deadlock", "40001", 1213),
                new DatabaseBusy(),
                new IllegalStateException("no database in it"));
    }

    @Test
    void nothingIsNoBrokenConnection() {
        assertThat(ConnectionLost.in(null)).isFalse();
        assertThat(DatabaseBusy.in(new RuntimeException(new DatabaseBusy()))).isTrue();
    }
}
