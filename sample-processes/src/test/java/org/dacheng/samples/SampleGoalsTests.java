package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Set;
import org.dacheng.okr.sample.SampleGoals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The goals of the sample company are in the database, with a realistic history. */
@SampleTest
@Transactional
class SampleGoalsTests {

    @Autowired
    private SampleGoals goals;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void load() throws Exception {
        try (InputStream file = getClass().getResourceAsStream("goals/star-tech.json")) {
            goals.load(file, Set.of("okr-agreement"));
        }
    }

    @Test
    void threeQuartersOfGoalsOfOwnersOfEveryKind() {
        assertThat(count("select count(*) from okr_objective")).isGreaterThanOrEqualTo(150);
        assertThat(count("select count(distinct owner_kind) from okr_objective"))
                .isEqualTo(4);
        assertThat(count("select count(distinct kind) from okr_key_result")).isEqualTo(5);
        assertThat(count("select count(*) from okr_cycle where state = 'closed'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from okr_cycle where state = 'open' and agreement_process = 'okr-agreement'"
                        + " and alignment_process is null and starts_on <= current_date and ends_on >= current_date"))
                .isEqualTo(1);
    }

    @Test
    void everyObjectiveHasKeyResultsWhoseWeightsAreOne() {
        assertThat(
                        count(
                                "select count(*) from okr_objective o where"
                                        + " (select coalesce(sum(k.weight), 0) from okr_key_result k where k.objective_id = o.id) <> 1"))
                .isZero();
    }

    @Test
    void whatIsOverHasScoresAndNothingHappensInTheFuture() {
        assertThat(count("select count(*) from okr_objective o join okr_cycle c on c.id = o.cycle_id"
                        + " where c.state = 'closed' and (o.owner_score is null or o.progress = 0)"))
                .isZero();
        assertThat(count("select count(*) from okr_check_in where happened_at > current_timestamp"))
                .isZero();
        assertThat(count("select count(*) from okr_comment where written_at > current_timestamp"))
                .isZero();
    }

    @Test
    void objectivesContributeAcrossDepartments() {
        assertThat(count("select count(*) from okr_alignment a join okr_objective c on c.id = a.child_id"
                        + " join okr_objective p on p.id = a.parent_id where c.department_id <> p.department_id"))
                .isGreaterThan(40);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
