package org.dacheng.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dacheng.engine.ProcessFixture.approval;
import static org.dacheng.engine.ProcessFixture.as;
import static org.dacheng.engine.ProcessFixture.flow;
import static org.dacheng.engine.ProcessFixture.people;
import static org.dacheng.engine.ProcessFixture.settings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dacheng.base.id.Sha256;
import org.dacheng.base.json.Json;
import org.dacheng.engine.ProcessFixture;
import org.dacheng.forms.attachment.Attachments;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Repeated submissions of forms with files. */
@DatabaseTest
class RepeatedFilesTests {

    private static final AtomicInteger KEYS = new AtomicInteger();

    private static final String FORM = """
            {'type':'default','components':[
              {'type':'textfield','key':'reason','label':'Reason'},
              {'type':'attachment','key':'proofs','label':'Proofs'},
              {'type':'lineItems','key':'items','label':'Items','components':[
                {'type':'attachment','key':'bills','label':'Bills'}]}]}
            """;

    @Autowired
    private ProcessFixture fixture;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String process;

    @BeforeEach
    void publish() {
        process = "files" + KEYS.incrementAndGet();
        fixture.publish(
                process, settings("'title':'{reason}','summary':[]"), FORM, flow(approval("one", people("legal"), "")));
    }

    @Test
    void filesThatWereUploadedAgainAreTheSame() {
        SubmittedRequest first = submit(answers(upload("a.txt", "one"), upload("b.txt", "two")));
        SubmittedRequest again = submit(answers(upload("a.txt", "one"), upload("b.txt", "two")));

        assertRepeated(first, again);
        assertReused(answers(upload("a.txt", "one"), upload("b.txt", "three")));
        assertReused(answers(upload("c.txt", "one"), upload("b.txt", "two")));
    }

    @Test
    void aRequestWhoseFilesWereComparedByTheirIdsIsRepeatedWithTheSameIds() {
        Map<String, Object> answers = answers(upload("a.txt", "one"), upload("b.txt", "two"));
        SubmittedRequest first = submit(answers);
        storeFingerprintOfIds(first, answers);

        assertRepeated(first, submit(answers));
        assertReused(answers(upload("a.txt", "one"), upload("b.txt", "three")));
        assertReused(Map.of("reason", "other", "proofs", answers.get("proofs"), "items", answers.get("items")));
    }

    private static void assertRepeated(SubmittedRequest first, SubmittedRequest again) {
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.request().id()).isEqualTo(first.request().id());
    }

    private void assertReused(Map<String, Object> answers) {
        assertThatThrownBy(() -> submit(answers)).isInstanceOf(IdempotencyKeyReused.class);
    }

    /** As versions did that compared files by their ids; members in the order of their keys. */
    private void storeFingerprintOfIds(SubmittedRequest request, Map<String, Object> answers) {
        String fingerprint = Sha256.of("[\"" + process + "\",{\"items\":" + Json.write(answers.get("items"))
                + ",\"proofs\":" + Json.write(answers.get("proofs")) + ",\"reason\":\"r\"},{}]");
        transaction.executeWithoutResult(unused -> jdbc.sql("update engine_request set fingerprint = ? where id = ?")
                .params(fingerprint, request.request().id())
                .update());
    }

    private SubmittedRequest submit(Map<String, Object> answers) {
        return fixture.requests.submitOnce(
                as("employee"), new SubmitRequest(process, answers, Map.of(), "key of " + process));
    }

    private static Map<String, Object> answers(String proof, String bill) {
        return Map.of("reason", "r", "proofs", List.of(proof), "items", List.of(Map.of("bills", List.of(bill))));
    }

    private String upload(String name, String content) {
        return attachments
                .upload(as("employee"), name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .id();
    }
}
