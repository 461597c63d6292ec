package org.dacheng.app.okr;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dacheng.app.SampleCompanyWebTest;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Simultaneous changes of two fields of a key result are both kept, from pages and from the API. */
@SampleCompanyWebTest
class OverlappingEditTests {

    /**
     * In milliseconds: long enough for all threads to start, and shorter than the lock timeout of the embedded
     * database.
     */
    private static final long A_MOMENT = 250;

    @Autowired
    MockMvc web;

    @Autowired
    GoalPageFixture goals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private ObjectiveView goal;

    @BeforeEach
    void aGoal() {
        goal = goals.draft(goals.openCycle(), "employee", "Grow", "one");
    }

    @RepeatedTest(2)
    void twoFieldsOfAPage() throws Exception {
        atOnce(() -> typed("target", "250"), () -> typed("unit", "customers"), () -> typed("stretch", "300"));

        KeyResultView after = keyResult();
        assertThat(after.measure().target()).isEqualByComparingTo("250");
        assertThat(after.measure().stretch()).isEqualByComparingTo("300");
        assertThat(after.measure().unit()).isEqualTo("customers");
    }

    @RepeatedTest(2)
    void twoPartsOfAMeasureByPrograms() throws Exception {
        atOnce(
                () -> patched("{\"measure\": {\"target\": 250}}"),
                () -> patched("{\"measure\": {\"unit\": \"customers\"}}"),
                () -> patched("{\"measure\": {\"stretch\": 300}}"));

        KeyResultView after = keyResult();
        assertThat(after.measure().target()).isEqualByComparingTo("250");
        assertThat(after.measure().stretch()).isEqualByComparingTo("300");
        assertThat(after.measure().unit()).isEqualTo("customers");
    }

    @Test
    void aPageAndAProgram() throws Exception {
        atOnce(() -> typed("start", "20"), () -> patched("{\"measure\": {\"commit\": 80}, \"title\": \"Two\"}"));

        KeyResultView after = keyResult();
        assertThat(after.measure().start()).isEqualByComparingTo("20");
        assertThat(after.measure().commit()).isEqualByComparingTo("80");
        assertThat(after.title()).isEqualTo("Two");
    }

    /** The second list is the result; it is matched with the rows of the first one, so that there are no duplicates. */
    @Test
    void twoListsOfMilestones() throws Exception {
        typed("kind", "milestones");
        typed("milestones", "plan\nbuild");

        atOnce(() -> typed("milestones", "plan\nbuild\nship"), () -> typed("milestones", "plan\nbuild\nship"));

        assertThat(keyResult().milestones())
                .extracting(KeyResultView.MilestoneView::title)
                .containsExactly("plan", "build", "ship");
        assertThat(keyResult().measure().target()).isEqualByComparingTo(new BigDecimal(3));
    }

    /** A measure without its kind changes only the given parts; a measure with its kind replaces all parts. */
    @Test
    void aMeasureWithItsKindReplacesTheWhole() throws Exception {
        patched("{\"measure\": {\"stretch\": 130, \"unit\": \"points\"}}");
        BigDecimal before = keyResult().measure().stretch();
        patched("{\"measure\": {\"kind\": \"number\", \"start\": 0, \"target\": 50}}");

        assertThat(before).isEqualByComparingTo("130");
        assertThat(keyResult().measure().stretch()).isNull();
        assertThat(keyResult().measure().unit()).isEmpty();
    }

    @Test
    void aPartThatDoesNotFitWhatIsThereIsRefusedAtItsPlace() throws Exception {
        GoalPageFixture.PageResponse refused = goals.call(web, "employee", "en", HttpMethod.PATCH, address(), """
                {"measure": {"stretch": 50}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("/measure/stretch")).isNotBlank();
        assertThat(keyResult().measure()).isEqualTo(goal.keyResults().get(0).measure());
    }

    private GoalPageFixture.PageResponse typed(String field, String words) throws Exception {
        GoalPageFixture.PageResponse answer =
                goals.submit(web, "employee", "/okr/key-results/" + id(), "objective", goal.id(), field, words);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer;
    }

    private GoalPageFixture.PageResponse patched(String body) throws Exception {
        GoalPageFixture.PageResponse answer = goals.call(web, "employee", "en", HttpMethod.PATCH, address(), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String address() {
        return "/api/v1/okr/key-results/" + id();
    }

    private String id() {
        return goal.keyResults().get(0).id();
    }

    private KeyResultView keyResult() {
        KeyResultEdit nothing = new KeyResultEdit(null, null, null, null, null);
        return goals.objectives
                .changeKeyResult(goals.actor("employee"), id(), nothing)
                .keyResults()
                .get(0);
    }

    /** Releases the row lock of the objective only after all threads have started and wait for it. */
    @SafeVarargs
    private void atOnce(Callable<GoalPageFixture.PageResponse>... edits) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(edits.length);
        try {
            List<Future<GoalPageFixture.PageResponse>> answers = new TransactionTemplate(transactions).execute(held -> {
                jdbc.sql("select id from okr_objective where id = :id for update")
                        .param("id", goal.id())
                        .query(String.class)
                        .single();
                List<Future<GoalPageFixture.PageResponse>> begun = new ArrayList<>();
                for (Callable<GoalPageFixture.PageResponse> edit : edits) {
                    begun.add(threads.submit(edit));
                }
                begun.forEach(OverlappingEditTests::waits);
                return begun;
            });
            for (Future<GoalPageFixture.PageResponse> answer : answers) {
                answer.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void waits(Future<GoalPageFixture.PageResponse> edit) {
        try {
            edit.get(A_MOMENT, TimeUnit.MILLISECONDS);
            throw new AssertionError("it did not wait for the row");
        } catch (TimeoutException waiting) {
            assertThat(edit).isNotDone();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
