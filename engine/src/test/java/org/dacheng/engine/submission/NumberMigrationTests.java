package org.dacheng.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.dacheng.testing.DatabaseTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migration of databases with duplicate request numbers: the later requests get visibly different numbers. */
@DatabaseTest
class NumberMigrationTests {

    private static final String OTHER = "numbers_given_twice";

    @Autowired
    private Flyway flyway;

    @Autowired
    private DataSource pool;

    @Test
    void theOlderRequestKeepsTheNumberAndTheOthersAreMarked() throws SQLException {
        DriverManagerDataSource before = otherDatabase();
        migrate(before, "20261129.17");
        JdbcTemplate jdbc = new JdbcTemplate(before);
        add(jdbc, "c", "QJ-0001");
        add(jdbc, "a", "QJ-0001");
        add(jdbc, "b", "QJ-0001");
        add(jdbc, "d", "QJ-0002");
        add(jdbc, "e", "qj-0002");

        migrate(before, "latest");

        List<String> numbers = jdbc.queryForList("select number from engine_request order by id", String.class);
        assertThat(numbers).containsExactly("QJ-0001", "QJ-0001#2", "QJ-0001#3", "QJ-0002", "qj-0002");
        assertThatThrownBy(() -> add(jdbc, "f", "QJ-0002")).isInstanceOf(DataIntegrityViolationException.class);
    }

    private DriverManagerDataSource otherDatabase() throws SQLException {
        HikariDataSource data = pool.unwrap(HikariDataSource.class);
        String url = data.getJdbcUrl();
        if (url.startsWith("jdbc:h2:")) {
            url = url.replaceFirst("mem:[^;]+", "mem:" + OTHER);
        } else {
            new JdbcTemplate(data).execute("create database " + OTHER + " character set utf8mb4");
            url = url.replaceFirst("/dacheng\\d+", "/" + OTHER);
        }
        return new DriverManagerDataSource(url, data.getUsername(), data.getPassword());
    }

    private void migrate(DriverManagerDataSource other, String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(other)
                .target(target)
                .load()
                .migrate();
    }

    private static void add(JdbcTemplate jdbc, String id, String number) {
        jdbc.update(
                "insert into engine_request (id, number, process_id, version_id, submitter_id, title_zh, title_en,"
                        + " status, submitted_at, answers, chosen, facts, progress, entry_count, head_hash)"
                        + " values (?, ?, 'p', 'v', 's', '', '', 'RUNNING', '2026-01-01 00:00:00', '{}', '{}', '{}',"
                        + " '{}', 0, '')",
                id,
                number);
    }
}
