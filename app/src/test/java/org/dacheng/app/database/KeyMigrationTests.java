package org.dacheng.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import org.dacheng.app.SampleCompanyWebTest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Migration of a server database whose ids were ASCII and were compared without trailing blanks. */
@SampleCompanyWebTest
class KeyMigrationTests {

    private static final String OTHER = "padded_keys";

    @Autowired
    private Flyway flyway;

    @Autowired
    private HikariDataSource data;

    @Test
    void idsThatWerePaddedAreExactAndStillHoldTogether() {
        assumeFalse(data.getJdbcUrl().startsWith("jdbc:h2:"));
        new JdbcTemplate(data).execute("create database " + OTHER + " character set utf8mb4");
        String url = data.getJdbcUrl().replaceFirst("/dacheng\\d+", "/" + OTHER);
        var other = new DriverManagerDataSource(url, data.getUsername(), data.getPassword());
        JdbcTemplate jdbc = new JdbcTemplate(other);
        String padded = " character set ascii collate ascii_bin";
        migrate(other, "20261129.55", Map.of("id", "varchar(26)" + padded, "key", "varchar(64)" + padded));
        jdbc.update("insert into people_department (id, name_zh, name_en, parent_id, ordinal) values"
                + " ('top', 'x', 'x', null, 0), ('part', 'x', 'x', 'top', 1)");
        assertThat(departments(jdbc, "top ")).isEqualTo(1);

        long references = references(jdbc);

        migrate(other, "latest", Map.of());

        assertThat(references(jdbc)).isEqualTo(references).isPositive();
        assertThat(departments(jdbc, "top ")).isZero();
        assertThat(departments(jdbc, "top")).isEqualTo(1);
        assertThat(departments(jdbc, "顶")).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from information_schema.columns"
                                + " where table_schema = database() and collation_name like 'ascii%'",
                        Integer.class))
                .isZero();
        assertThatThrownBy(() -> jdbc.update("update people_department set parent_id = 'top ' where id = 'part'"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(jdbc.queryForList(
                        "select is_nullable from information_schema.columns where table_schema = database()"
                                + " and table_name = 'people_department' and column_name in ('id', 'parent_id')"
                                + " order by column_name",
                        String.class))
                .containsExactly("NO", "YES");
    }

    private static long references(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "select count(*) from information_schema.referential_constraints where constraint_schema = database()",
                Long.class);
    }

    private static int departments(JdbcTemplate jdbc, String id) {
        return jdbc.queryForObject("select count(*) from people_department where id = ?", Integer.class, id);
    }

    private void migrate(DriverManagerDataSource other, String target, Map<String, String> types) {
        Map<String, String> placeholders =
                new HashMap<>(flyway.getConfiguration().getPlaceholders());
        placeholders.putAll(types);
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(other)
                .placeholders(placeholders)
                .target(target)
                .load()
                .migrate();
    }
}
