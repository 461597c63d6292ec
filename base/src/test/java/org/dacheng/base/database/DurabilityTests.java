package org.dacheng.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTests {

    private static final int KILLS = 3;
    private static final int ROWS = 60;

    @Test
    void theEmbeddedDatabaseKeepsWhatWasCommittedWhenTheProgramIsKilled(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("kept") + ";MODE=MySQL";
        asked(url, "create table kept (id int primary key)");
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged = writeUntilKilled(url, acknowledged + 1);

            int stored = asked(url, "select count(*) from kept");
            assertThat(stored).as("one row more may be on its way").isBetween(acknowledged, acknowledged + 1);
            acknowledged = stored;
        }
    }

    private static int writeUntilKilled(String url, int first) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledDatabaseProgram.class.getName(),
                        url,
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = 0;
        try (BufferedReader acknowledged =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                if (line.matches("\\d+")) {
                    last = Integer.parseInt(line);
                }
                if (last >= first + ROWS && process.isAlive()) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(first + ROWS);
        return last;
    }

    private static int asked(String url, String sql) throws SQLException {
        try (HikariDataSource pool = KilledDatabaseProgram.pool(url);
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            connection.commit();
            if (!rows) {
                return 0;
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
