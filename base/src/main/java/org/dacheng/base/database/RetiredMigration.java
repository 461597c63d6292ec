package org.dacheng.base.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Stands for a migration that older databases have had; {@link ExactKeyCollations} does its work now. Flyway refuses a
 * database whose history contains a migration that the program does not have.
 */
final class RetiredMigration implements JavaMigration {

    static final MigrationVersion VERSION = MigrationVersion.fromVersion("20261130.10");

    @Override
    public void migrate(Context context) {}

    @Override
    public MigrationVersion getVersion() {
        return VERSION;
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
