package org.dacheng.engine.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.field.Field;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The checks of a form with serial numbers each see what its answers name as it is at that moment. */
@DatabaseTest
class NumberedAnswersTests {

    private static final AtomicInteger KEYS = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason'},
              {'type':'relatedRequest','key':'other','label':'Other','requestStatus':'approved'},
              {'type':'lineItems','key':'items','label':'Items','components':[
                {'type':'relatedRequest','key':'cell','label':'Cell','requestStatus':'approved'}]},
              {'type':'serialNumber','key':'no','label':'No','prefix':'NA','reset':'never','digits':3}]}
            """;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Processes processes;

    @Autowired
    private Answers answers;

    @Autowired
    private NumberedAnswers numbered;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatIsNamedIsReadAgainInTheTransaction() {
        PublishedDefinition process = publish();
        RequestView named = approved(process);
        AnswerContext context = context();
        numbered.prepare(process, naming(named), context, DAY);
        withdraw(named);

        assertRefused(() -> transaction.execute(status -> numbered.check(process, naming(named), context, DAY)));
    }

    @Test
    void whatIsNamedIsReadAgainAfterWaitingForANumber() {
        PublishedDefinition process = publish();
        RequestView named = approved(process);
        NumberedAnswers waiting = new NumberedAnswers(answers, new SerialNumbers(jdbc, transactions) {
            @Override
            public Map<String, String> take(String processKey, List<Field> fields, LocalDate day) {
                withdraw(named);
                return super.take(processKey, fields, day);
            }
        });

        assertRefused(() -> transaction.execute(status -> waiting.check(process, naming(named), context(), DAY)));
    }

    private static void assertRefused(ThrowingCallable check) {
        assertThatThrownBy(check)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactlyInAnyOrder("/data/other", "/data/items/0/cell"));
    }

    private void withdraw(RequestView named) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("update engine_request set status = 'WITHDRAWN' where id = ?")
                        .param(named.id())
                        .update());
    }

    private static AnswerContext context() {
        return AnswerContext.forSubmitter(as("employee"), StoredAnswers.NONE);
    }

    private static Map<String, Object> naming(RequestView named) {
        return Map.of("reason", "b", "other", named.number(), "items", List.of(Map.of("cell", named.number())));
    }

    private RequestView approved(PublishedDefinition process) {
        RequestView request = fixture.submit("employee", process.key(), Map.of("reason", "a"));
        return fixture.approve("legal", request);
    }

    private PublishedDefinition publish() {
        String key = "numbered" + KEYS.incrementAndGet();
        fixture.publish(
                key, settings("'title':'{reason}','summary':[]"), FORM, flow(approval("one", people("legal"), "")));
        return processes.definition(as("employee"), key, "employee");
    }
}
