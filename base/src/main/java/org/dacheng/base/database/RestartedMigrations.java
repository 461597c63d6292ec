package org.dacheng.base.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Migrates, and repeats {@link ExactKeyCollationMigration} if it failed before. Other migrations that failed on a
 * server stay failed until a person has checked the remains.
 */
final class RestartedMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        boolean failed = Arrays.stream(flyway.info().all())
                .anyMatch(migration -> migration.getState() == MigrationState.FAILED
                        && ExactKeyCollationMigration.VERSION.equals(migration.getVersion()));
        if (failed) {
            deleteFailedEntry(flyway.getConfiguration());
        }
        flyway.migrate();
    }

    private static void deleteFailedEntry(Configuration flyway) {
        new JdbcTemplate(flyway.getDataSource())
                .update(
                        "delete from `" + flyway.getTable() + "` where version = ? and success = false",
                        ExactKeyCollationMigration.VERSION.getVersion());
    }
}
