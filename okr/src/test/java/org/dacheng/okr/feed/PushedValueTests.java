package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.number;
import static org.dacheng.okr.feed.FeedProcessFixture.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PushedValueTests {

    @Autowired
    private FeedProcessFixture fixture;

    @Autowired
    private KeyResultFeeds feeds;

    @Test
    void theNewestValueCountsWhateverComesLater() {
        KeyResultView keyResult = pushed();
        Instant noon = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        push(keyResult, "40", noon, "b");
        push(keyResult, "10", noon.minusSeconds(3600), "a");
        FeedView late = feeds.get(as("employee"), keyResult.id());
        push(keyResult, "45", noon, "b");

        assertThat(late.value()).isEqualByComparingTo("40");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("45");
        assertThat(fixture.now(keyResult).progress()).isEqualByComparingTo("0.45");
        assertThat(feeds.evidence(as("employee"), keyResult.id(), 10, null).items())
                .extracting(EvidenceView::label)
                .containsExactly("from b", "from a");
    }

    @Test
    void keysThatDifferInCaseOrABlankNameOtherEvidence() {
        KeyResultView keyResult = pushed();
        Instant noon = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        push(keyResult, "40", noon, "order-a");
        push(keyResult, "41", noon, "ORDER-A");
        push(keyResult, "42", noon, "order-a ");

        assertThat(feeds.evidence(as("employee"), keyResult.id(), 10, null).items())
                .hasSize(3);
    }

    @Test
    void whatWasPushedStaysWhenItIsComputedAnew() {
        KeyResultView keyResult = pushed();
        push(keyResult, "40", null, null);

        feeds.recalculate(as("employee"), keyResult.id());
        fixture.awhileLater();

        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("40");
        assertThat(feeds.evidence(as("employee"), keyResult.id(), 10, null).items())
                .hasSize(1);
    }

    @Test
    void isForThoseWhoAnswerForIt() {
        KeyResultView keyResult = pushed();

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> feeds.push(as("employee2"), keyResult.id(), value("1")));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> feeds.push(as("employee"), "nobody", value("1")));
        assertThat(feeds.push(as("admin"), keyResult.id(), value("7")).value()).isEqualByComparingTo("7");
    }

    @Test
    void isRefusedWhereNoProgramIsExpected() {
        KeyResultView plain = fixture.keyResult("employee", number("0", "100"));
        KeyResultView counted = fixture.keyResult("employee", number("0", "100"));
        feeds.set(as("employee"), counted.id(), "requests", FeedProcessFixture.around(fixture.process(), ""));

        assertThatExceptionOfType(NoPushSource.class)
                .isThrownBy(() -> feeds.push(as("employee"), plain.id(), value("1")));
        assertThatExceptionOfType(NoPushSource.class)
                .isThrownBy(() -> feeds.push(as("employee"), counted.id(), value("1")));
    }

    @Test
    void saysWhatIsWrongAtItsPlace() {
        KeyResultView keyResult = pushed();
        PushedValue wrong = new PushedValue(
                new BigDecimal("1.23456"), "x".repeat(401), Instant.now().plusSeconds(3600), " ");

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> feeds.push(as("employee"), keyResult.id(), wrong))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/value", "/label", "/evidenceKey", "/happenedAt"));
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("0");
    }

    @Test
    void takesAZeroHoweverItIsWritten() {
        KeyResultView keyResult = pushed();
        push(keyResult, "40", null, null);

        feeds.push(as("employee"), keyResult.id(), value("0e-999999999"));

        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("0");
    }

    private KeyResultView pushed() {
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "100"));
        feeds.set(as("employee"), keyResult.id(), "push", json("{}"));
        return keyResult;
    }

    private void push(KeyResultView keyResult, String value, Instant at, String key) {
        feeds.push(as("employee"), keyResult.id(), new PushedValue(new BigDecimal(value), "from " + key, at, key));
    }

    private static PushedValue value(String value) {
        return new PushedValue(new BigDecimal(value), null, null, null);
    }
}
