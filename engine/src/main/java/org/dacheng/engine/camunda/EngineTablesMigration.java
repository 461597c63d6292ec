package org.dacheng.engine.camunda;

import java.sql.SQLException;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Creates the engine's runtime tables from the script in its jar, without history, identity, case and decision tables.
 * It is a migration because the engine's own check sees the tables of other schemas on the same server.
 */
final class EngineTablesMigration implements JavaMigration {

    @Override
    public void migrate(Context context) throws SQLException {
        String script = "org/camunda/bpm/engine/db/create/activiti." + EngineDatabaseType.type(context.getConnection())
                + ".create.engine.sql";
        ScriptUtils.executeSqlScript(
                context.getConnection(), new ClassPathResource(script, ProcessEngine.class.getClassLoader()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261121.39");
    }

    @Override
    public String getDescription() {
        return "process engine " + ProcessEngine.VERSION;
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
