package org.dacheng.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dacheng.app.SampleCompanyWebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts in lookups and unique keys are compared the same way on both databases. */
@SampleCompanyWebTest
class ColumnComparisonTests {

    /** Columns written only by the program, in one spelling. */
    private static final Set<String> WORDS_OF_THE_PROGRAM = Set.of(
            "activity_scheduled.task_name",
            "activity_scheduled.task_instance",
            "app_session_attributes.attribute_name",
            "app_session_attributes.session_primary_id",
            "app_session.primary_id",
            "engine_copy.kind",
            "okr_nudge.reason",
            "okr_reminder.kind",
            "okr_retrospective.owner_kind",
            "people_cache.name");

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Test
    void everyTextInAUniqueIndexIsComparedExactlyOrIsAWordOfTheProgram() {
        List<String> loose = isMariaDb()
                ? jdbc.queryForList(
                        "select distinct lower(concat(s.table_name, '.', s.column_name))"
                                + " from information_schema.statistics s join information_schema.columns c"
                                + " on c.table_schema = s.table_schema and c.table_name = s.table_name"
                                + " and c.column_name = s.column_name"
                                + " where s.table_schema = database() and s.non_unique = 0"
                                + " and c.collation_name is not null and c.collation_name not like '%_bin'"
                                + " and s.table_name not like 'ACT\\_%' and s.table_name not like 'flyway%'",
                        String.class)
                : jdbc.queryForList(
                        "select lower(concat(table_name, '.', column_name)) from information_schema.columns"
                                + " where table_schema = 'public' and data_type like '%IGNORECASE%'",
                        String.class);

        assertThat(loose).isSubsetOf(WORDS_OF_THE_PROGRAM);
    }

    /** Texts chosen by people or API clients, and ids and keys generated or validated by the program. */
    @ParameterizedTest(name = "{0}.{1}")
    @CsvSource({
        "engine_request, idempotency_key",
        "engine_request, number",
        "engine_number, series",
        "okr_evidence, evidence_key",
        "forms_page_draft, place",
        "forms_page_draft, page",
        "people_person, id",
        "people_department, id",
        "people_role, id",
        "people_login, person_id",
        "people_api_token, secret",
        "people_setup_token, secret",
        "people_sign_in_failure, id",
        "forms_version, form_key",
        "forms_attachment, sha256",
        "engine_process, id",
        "engine_process_version, process_id",
        "engine_request, id",
        "engine_request, fingerprint",
        "engine_task, node_id",
        "okr_cycle, id",
        "okr_objective, id",
        "okr_key_result, id",
    })
    void caseAndBlanksCount(String table, String column) {
        assertThat(equalToA(table, column, "a", "A", "a ", " a", "á", "申")).containsExactly("a");
    }

    /** MariaDB does not compare an ASCII column with other letters: the query would fail. */
    @Test
    void everyIdAndKeyMayBeComparedWithAnyText() {
        assumeTrue(isMariaDb());

        assertThat(jdbc.queryForList(
                        "select concat(table_name, '.', column_name) from information_schema.columns"
                                + " where table_schema = database() and collation_name like 'ascii%'",
                        String.class))
                .isEmpty();
    }

    @Test
    void everyTextHasRoomForAsManyEmojiAsItsWidthSays() {
        assumeFalse(isMariaDb());

        assertThat(width("people_api_token", "name")).isGreaterThanOrEqualTo(200);
        assertThat(jdbc.queryForList(
                        "select concat(table_name, '.', column_name) from information_schema.columns"
                                + " where table_schema = schema() and data_type = 'CHARACTER VARYING'"
                                + " and mod(character_maximum_length, 2) = 0 and character_maximum_length < 100000"
                                + " and table_name not like 'act\\_%' and table_name not like 'flyway%'",
                        String.class))
                .isEmpty();
    }

    /** An odd width marks columns that are already widened. */
    @Test
    void migrationsWriteEvenWidthsAlone() throws IOException {
        Pattern odd = Pattern.compile("varchar\\s*\\(\\s*\\d*[13579]\\s*\\)", Pattern.CASE_INSENSITIVE);
        // It contains no text of people.
        String currency = "varchar(3)";
        for (Resource migration :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
            String sql = migration.getContentAsString(StandardCharsets.UTF_8).replace(currency, "");
            assertThat(odd.matcher(sql).find()).as(migration.getFilename()).isFalse();
        }
    }

    private int width(String table, String column) {
        return jdbc.queryForObject(
                "select character_maximum_length from information_schema.columns"
                        + " where table_schema = schema() and table_name = ? and column_name = ?",
                Integer.class,
                table,
                column);
    }

    private List<String> equalToA(String table, String column, String... values) {
        jdbc.execute("drop table if exists comparison_probe");
        jdbc.execute("create table comparison_probe as select " + column + " as word from " + table + " where 1 = 0");
        try {
            return transaction.execute(status -> {
                for (String value : values) {
                    jdbc.update("insert into comparison_probe (word) values (?)", value);
                }
                return jdbc.queryForList("select word from comparison_probe where word = ?", String.class, "a");
            });
        } finally {
            jdbc.execute("drop table comparison_probe");
        }
    }

    private boolean isMariaDb() {
        return !environment.getRequiredProperty("dacheng.database.url").startsWith("jdbc:h2:");
    }
}
