package org.dacheng.activity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.id.Ids;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.dacheng.testing.SmallCompany;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class AuditTests {

    static final LocalDate DAY = LocalDate.of(2026, 1, 10);

    @Autowired
    AuditSeals seals;

    @Autowired
    AuditVerifications verifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Actor auditor = SmallCompany.actor("auditor");
    String request = Ids.next();

    @BeforeEach
    @AfterEach
    void empty() {
        sql("delete from activity_seal");
        sql("delete from activity_check");
        sql("delete from engine_timeline_entry");
    }

    @Test
    void everyDayThatIsOverIsSealedOnce() {
        entry(1, DAY.atTime(9, 0));
        entry(2, DAY.plusDays(2).atTime(23, 59));

        seals.sealDaysThatAreOver();
        List<AuditSeal> first = seals.all();
        seals.sealDaysThatAreOver();

        assertThat(first.get(0).day()).isEqualTo(DAY);
        assertThat(first).extracting(AuditSeal::entries).startsWith(1L, 0L, 1L, 0L);
        assertThat(first).extracting(AuditSeal::digest).doesNotHaveDuplicates();
        assertThat(seals.all()).isEqualTo(first);
    }

    @Test
    void withoutEntriesThereIsNothingToSeal() {
        seals.sealDaysThatAreOver();

        assertThat(seals.all()).isEmpty();
    }

    @Test
    void anEntryChangedAfterItsDayBreaksThatDayAlone() {
        entry(1, DAY.atTime(9, 0));
        entry(2, DAY.plusDays(1).atTime(9, 0));
        entry(3, DAY.plusDays(2).atTime(9, 0));
        seals.sealDaysThatAreOver();
        sql("update engine_timeline_entry set hash = 'another' where seq = 2");

        assertThat(verified().brokenDays()).containsExactly(DAY.plusDays(1));
    }

    @Test
    void anEntryTakenAwayBreaksItsDay() {
        entry(1, DAY.atTime(9, 0));
        entry(2, DAY.atTime(10, 0));
        seals.sealDaysThatAreOver();
        sql("delete from engine_timeline_entry where seq = 2");

        assertThat(verified().brokenDays()).containsExactly(DAY);
    }

    @Test
    void aVerificationOfWholeRecordsSaysSo() {
        AuditVerification check = verified();

        assertThat(check.status()).isEqualTo(AuditVerification.AuditStatus.INTACT);
        assertThat(check.percent()).isEqualTo(100);
    }

    @Test
    void entriesWithoutTheirRequestAreNamed() {
        entry(1, DAY.atTime(9, 0));

        AuditVerification check = verified();

        assertThat(check.status()).isEqualTo(AuditVerification.AuditStatus.BROKEN);
        assertThat(check.broken()).extracting(chain -> chain.requestId()).containsExactly(request);
    }

    @Test
    void onlyAuditorsAndAdministratorsMay() {
        assertThatThrownBy(() -> verifications.start(SmallCompany.actor("employee")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> verifications.last(SmallCompany.actor("hr"))).isInstanceOf(NotAllowed.class);
        assertThat(verifications.last(SmallCompany.actor("admin"))).isEmpty();
    }

    private AuditVerification verified() {
        verifications.start(auditor);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        verifications.last(auditor).orElseThrow().status() != AuditVerification.AuditStatus.RUNNING);
        return verifications.last(auditor).orElseThrow();
    }

    private void entry(int seq, LocalDateTime at) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into engine_timeline_entry (request_id, seq, happened_at, kind, people, origin, hash)"
                                + " values (?, ?, ?, 'SUBMITTED', '[]', 'test', ?)")
                .params(request, seq, at, "hash" + seq)
                .update());
    }

    private void sql(String statement) {
        transaction.executeWithoutResult(status -> jdbc.sql(statement).update());
    }
}
