package org.dacheng.okr.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.number;
import static org.dacheng.okr.feed.FeedProcessFixture.around;
import static org.dacheng.okr.feed.FeedProcessFixture.json;
import static org.dacheng.okr.feed.FeedProcessFixture.money;
import static org.dacheng.okr.feed.FeedProcessFixture.percentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.engine.access.RequestView;
import org.dacheng.okr.change.ChangeList;
import org.dacheng.okr.change.ChangeQuery;
import org.dacheng.okr.change.ObjectiveChanges;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleState;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.people.actor.Actor;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class KeyResultFeedsTests {

    @Autowired
    private FeedProcessFixture fixture;

    @Autowired
    private KeyResultFeeds feeds;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private ObjectiveChanges changes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void countsWhatWasApprovedAndFollowsWhatComes() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        fixture.approve(fixture.submit("employee", process, "10"));
        fixture.refuse(fixture.submit("employee", process, "10"));

        FeedView set = feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        fixture.approve(fixture.submit("employee2", process, "10"));
        fixture.submit("employee2", process, "10");
        KeyResultView before = fixture.now(keyResult);
        fixture.awhileLater();
        KeyResultView after = fixture.now(keyResult);

        assertThat(set.value()).isEqualByComparingTo("1");
        assertThat(before.current()).isEqualByComparingTo("1");
        assertThat(after.current()).isEqualByComparingTo("2");
        assertThat(after.progress()).isEqualByComparingTo("0.5");
        assertThat(after.feed()).satisfies(feed -> {
            assertThat(feed.process().en()).isEqualTo("Little process");
            assertThat(feed.reading()).isFalse();
        });
        assertThat(objectiveProgress(after)).isEqualByComparingTo("0.5");
    }

    @Test
    void whatANodeMissedThatDidNotKnowTheFeedYetIsReadOnceEveryNodeKnows() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        fixture.approve(fixture.submit("employee", process, "10"));
        changed("delete from okr_feed_change where process_id = ?", process);

        fixture.awhileLater();
        KeyResultView missed = fixture.now(keyResult);
        changed("update okr_feed set set_at = '2026-01-01 00:00:00' where key_result_id = ?", keyResult.id());
        fixture.awhileLater();

        assertThat(missed.current()).isEqualByComparingTo("0");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("1");
    }

    private void changed(String sql, String id) {
        transaction.executeWithoutResult(unused -> jdbc.sql(sql).param(id).update());
    }

    @Test
    void addsUpMoneyOfTheSameCurrencyForWhoOverseesTheProcess() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("hr", money("CNY", "100"));
        fixture.approve(fixture.submit("employee", process, "10.25"));
        fixture.approve(fixture.submit("employee2", process, "20.5"));

        FeedView sum =
                feeds.set(as("hr"), keyResult.id(), "requests", around(process, ",'measure':'sum','field':'cost'"));

        assertThat(sum.value()).isEqualByComparingTo("30.75");
        assertThat(amounts(as("hr"), keyResult)).isEqualByComparingTo("30.75");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("30.75");
    }

    @Test
    void whatANodeHidesFeedsNothingThatEverybodyReads() {
        String process = fixture.process();
        KeyResultView fed = fixture.keyResult("hr", money("CNY", "100"));
        KeyResultView later = fixture.keyResult("hr", money("CNY", "100"));
        fixture.approve(fixture.submit("employee", process, "10.25"));
        feeds.set(as("hr"), fed.id(), "requests", around(process, ",'measure':'sum','field':'cost'"));
        fixture.publishHiding(process);

        for (String field : List.of("cost", "more")) {
            assertThat(wrong(later, "requests", around(process, ",'measure':'sum','field':'" + field + "'")))
                    .containsExactly("/settings/field");
        }
        fixture.approve(fixture.submit("employee", process, "20"));
        fixture.awhileLater();

        assertThat(fixture.now(fed).feed().problem()).isEqualTo("field-hidden");
        assertThat(fixture.now(fed).current()).isEqualByComparingTo("10.25");
    }

    @Test
    void measuresHowLongAndHowManyInTime() {
        String process = fixture.process();
        KeyResultView average = fixture.keyResult("employee", number("48", "4"));
        KeyResultView share = fixture.keyResult("employee", percentage());
        for (int hours : new int[] {4, 8, 12, 24}) {
            RequestView request = fixture.submit("employee", process, "1");
            fixture.approve(request);
            fixture.took(request, hours);
        }

        FeedView hours = feeds.set(as("employee"), average.id(), "process-figure", around(process, ""));
        FeedView inTime = feeds.set(
                as("employee"),
                share.id(),
                "process-figure",
                around(process, ",'measure':'share-in-time','within':0.5,'unit':'days'"));

        assertThat(hours.value()).isEqualByComparingTo("12");
        assertThat(inTime.value()).isEqualByComparingTo("75");
    }

    @Test
    void countsADepartmentWithAllBelowIt() {
        String process = fixture.process();
        KeyResultView rd = fixture.keyResult("employee", number("0", "4"));
        KeyResultView hr = fixture.keyResult("employee", number("0", "4"));
        fixture.approve(fixture.submit("employee", process, "1"));

        FeedView below = feeds.set(as("employee"), rd.id(), "requests", around(process, ",'department':'rd'"));
        FeedView all = feeds.set(as("employee"), hr.id(), "requests", around(process, ""));

        assertThat(below.value()).isEqualByComparingTo("1");
        assertThat(all.value()).isEqualByComparingTo("1");
    }

    @Test
    void countsNoRequestsOfFewerThanFivePeople() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("hr", number("0", "4"));

        for (String department : List.of("hr-dept", "rd-platform")) {
            JsonNode few = around(process, ",'department':'" + department + "'");
            assertThat(wrong(keyResult, "requests", few)).containsExactly("/settings/department");
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> feeds.preview(as("hr"), keyResult.id(), "requests", few));
        }
    }

    @Test
    void whoMayNotOpenARequestReadsItsDayAloneAndNothingOfFewPeople() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        fixture.approve(fixture.submit("employee2", process, "1"));
        fixture.approve(fixture.submit("employee2", process, "1"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ",'department':'rd'"));

        CursorPage<EvidenceView> others = feeds.evidence(as("employee"), keyResult.id(), 1, null);
        assertThat(others.items()).singleElement().satisfies(one -> {
            assertThat(one.at()).isNull();
            assertThat(one.day()).isNotNull();
            assertThat(one.requestId()).isNull();
        });
        String cursor = new String(
                java.util.Base64.getUrlDecoder().decode(String.valueOf(others.next())),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(cursor).doesNotContain("T", ":");
        assertThat(feeds.evidence(as("employee"), keyResult.id(), 1, others.next())
                        .items())
                .hasSize(1);
        assertThat(feeds.evidence(as("hr"), keyResult.id(), 10, null).items())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.at()).isNotNull());

        FeedView seen = feeds.get(as("employee"), keyResult.id());
        assertThat(seen.recalculatedAt()).isNull();
        assertThat(seen.recalculatedOn()).isNotNull();
        assertThat(feeds.get(as("hr"), keyResult.id()).recalculatedAt()).isNotNull();
        assertThat(fixture.now(keyResult).feed().recalculatedAt()).isNull();
        assertThat(fixture.now(keyResult).feed().recalculatedOn()).isEqualTo(seen.recalculatedOn());

        narrowed(keyResult, "rd-platform");
        assertThat(feeds.evidence(as("employee"), keyResult.id(), 10, null).items())
                .isEmpty();
        assertThat(feeds.evidence(as("hr"), keyResult.id(), 10, null).items()).hasSize(2);
        assertThat(feeds.get(as("employee"), keyResult.id()).ofFew()).isTrue();
        FeedView stopped = feeds.recalculate(as("employee"), keyResult.id());
        assertThat(stopped.problem()).isEqualTo("few-people");
        assertThat(stopped.value()).isEqualByComparingTo("2");
    }

    @Test
    void whatASourceSaidCountsFromTheBeginningOfItsDayWhateverZoneIsAsked() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        fixture.approve(fixture.submit("employee2", process, "1"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        ZoneId zone = as("employee").zone();
        Instant day = LocalDate.now(zone).atStartOfDay(zone).toInstant();
        // Moves entries and revisions of the goal into the past, as if it had been written yesterday.
        for (String past : List.of(
                "update okr_entry set happened_at = ? where objective_id = ? and kind <> 'fed'",
                "update okr_objective set created_at = ? where id = ?",
                "update okr_revision set made_at = ? where objective_id = ?")) {
            transaction.executeWithoutResult(unused -> jdbc.sql(past)
                    .params(List.of(UtcTimestamps.write(day.minus(Duration.ofHours(30))), keyResult.objectiveId()))
                    .update());
        }

        for (String asked : List.of("Asia/Shanghai", "America/Los_Angeles", "+05:43:21", "-11:00")) {
            Actor actor = in(asked);
            assertThat(checkIns.list(actor, keyResult.id(), 1, null).items())
                    .extracting(CheckInView::at)
                    .containsExactly(day);
        }
        assertThat(moved(keyResult, day.minusSeconds(3600), day.minusSeconds(1)))
                .isZero();
        assertThat(moved(keyResult, day.minusSeconds(1), day)).isEqualTo(1);
        assertThat(moved(keyResult, day, day.plus(Duration.ofHours(24)))).isZero();
    }

    private static Actor in(String zone) {
        Actor employee = as("employee");
        return new Actor(employee.personId(), employee.roles(), employee.locale(), ZoneId.of(zone), employee.origin());
    }

    /** Number of objectives of the cycle that changed between the moments. */
    private int moved(KeyResultView keyResult, Instant from, Instant to) {
        String cycle = fixture.goals
                .objectives
                .get(as("employee"), keyResult.objectiveId())
                .cycleId();
        ChangeList list = changes.between(as("employee"), new ChangeQuery(cycle, null, null, from, to, 10, null));
        assertThat(list.checkIns()).isEqualTo(list.objectives().size());
        return list.objectives().size();
    }

    /** As a source set before the rule existed, or before people left. */
    private void narrowed(KeyResultView keyResult, String department) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update okr_feed set settings = replace(settings, '\"rd\"', :to) where key_result_id = :id")
                .param("to", "\"" + department + "\"")
                .param("id", keyResult.id())
                .update());
    }

    @Test
    void countsTheDaysOfTheCycleUnlessItHasItsOwn() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        fixture.approve(fixture.submit("employee", process, "1"));

        FeedView cycle = feeds.set(as("employee"), keyResult.id(), "requests", json("{'process':'" + process + "'}"));

        assertThat(cycle.value()).isEqualByComparingTo("0");
    }

    @Test
    void saysWhereSettingsAreWrong() {
        String process = fixture.process();
        KeyResultView number = fixture.keyResult("hr", number("0", "4"));
        KeyResultView dollars = fixture.keyResult("hr", money("USD", "4"));
        KeyResultView percentage = fixture.keyResult("hr", percentage());

        assertThat(wrong(number, "requests", json("{'process':'nowhere','moment':'never','what':1}")))
                .containsExactlyInAnyOrder("/settings/process", "/settings/moment", "/settings/what");
        assertThat(wrong(number, "requests", around(process, ",'measure':'sum','field':'reason'")))
                .containsExactly("/settings/field");
        assertThat(wrong(dollars, "requests", around(process, ",'measure':'sum','field':'cost'")))
                .containsExactly("/settings/field");
        assertThat(wrong(number, "requests", around(process, ",'outcomes':['running']")))
                .containsExactly("/settings/outcomes");
        assertThat(wrong(number, "requests", around(process, ",'outcomes':['approved','perhaps']")))
                .containsExactly("/settings/outcomes/1");
        assertThat(wrong(number, "process-figure", around(process, ",'measure':'share-in-time'")))
                .containsExactlyInAnyOrder("/source", "/settings/within");
        assertThat(wrong(
                        percentage,
                        "process-figure",
                        around(process, ",'measure':'share-in-time','within':1e-999999999")))
                .containsExactly("/settings/within");
        assertThat(wrong(number, "tea-leaves", json("{}"))).containsExactly("/source");
        assertThat(wrong(number, "requests", json("{'measure':'sum','from':'2026-02-30','until':'1800-01-01'}")))
                .containsExactlyInAnyOrder("/settings/process", "/settings/field", "/settings/from", "/settings/until");
        assertThat(wrong(
                        number,
                        "process-figure",
                        around(process, ",'workingDays':'yes','outcomes':[],'unit':5,'within':'soon'")))
                .containsExactlyInAnyOrder(
                        "/settings/workingDays", "/settings/outcomes", "/settings/unit", "/settings/within");
        assertThat(wrong(number, "push", json("{'what':1}"))).containsExactly("/settings/what");
    }

    @Test
    void blankSettingsCountAsMissing() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));

        FeedView set = feeds.set(
                as("employee"),
                keyResult.id(),
                "requests",
                around(process, ",'department':' ','moment':'','field':null,'within':null"));

        assertThat(set.settings().path("moment").asText()).isEqualTo("ended");
        assertThat(set.settings().path("department").isNull()).isTrue();
    }

    @Test
    void isChosenByWritersAndNotOverWhatTheyMayNotSee() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        JsonNode sum = around(process, ",'measure':'sum','field':'amount'");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> feeds.set(as("employee2"), keyResult.id(), "requests", around(process, "")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> feeds.set(as("employee"), keyResult.id(), "requests", sum))
                .satisfies(refused -> assertThat(refused.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/settings/field"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> feeds.set(as("employee"), "nobody", "requests", around(process, "")));
        assertThat(feeds.find(as("employee"), keyResult.id())).isEmpty();
    }

    @Test
    void noteOfAChangeGoesWithTheTransactionThatMadeIt() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "4"));
        feeds.set(
                as("employee"),
                keyResult.id(),
                "requests",
                around(process, ",'outcomes':['running'],'moment':'submitted'"));

        transaction.executeWithoutResult(undone -> {
            fixture.submit("employee", process, "1");
            assertThat(notes(process)).isEqualTo(1);
            undone.setRollbackOnly();
        });
        long rolledBack = notes(process);
        fixture.submit("employee", process, "1");
        long kept = notes(process);
        fixture.awhileLater();

        assertThat(rolledBack).isZero();
        assertThat(kept).isEqualTo(1);
        assertThat(notes(process)).isZero();
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("1");
    }

    @Test
    void whatPeopleSayStandsBesideAndMayComeBack() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "10"));
        checkIn(keyResult, "3");
        fixture.approve(fixture.submit("employee", process, "1"));

        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        KeyResultView set = fixture.now(keyResult);
        checkIn(keyResult, "5");
        checkIn(keyResult, null);
        KeyResultView said = fixture.now(keyResult);
        feeds.remove(as("employee"), keyResult.id(), ValueAfterRemoval.MANUAL);
        KeyResultView back = fixture.now(keyResult);

        assertThat(set.manualValue()).isEqualByComparingTo("3");
        assertThat(set.current()).isEqualByComparingTo("1");
        assertThat(said.manualValue()).isEqualByComparingTo("5");
        assertThat(said.current()).isEqualByComparingTo("1");
        assertThat(back.current()).isEqualByComparingTo("5");
        assertThat(back.progress()).isEqualByComparingTo("0.5");
        assertThat(back.manualValue()).isNull();
        assertThat(back.feed()).isNull();
        assertThat(evidence(as("employee"), keyResult)).isEmpty();
    }

    @Test
    void keepsTheFedValueWhenItIsWanted() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "10"));
        checkIn(keyResult, "3");
        fixture.approve(fixture.submit("employee", process, "1"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));

        feeds.remove(as("employee"), keyResult.id(), ValueAfterRemoval.FED);

        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("1");
        assertThat(fixture.now(keyResult).manualValue()).isNull();
    }

    @Test
    void writesOneCheckInADayThatNobodyMayEdit() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "10"));
        fixture.approve(fixture.submit("employee", process, "1"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        fixture.approve(fixture.submit("employee", process, "1"));
        fixture.awhileLater();

        List<CheckInView> made =
                checkIns.list(as("employee"), keyResult.id(), 10, null).items();

        assertThat(made).hasSize(1);
        assertThat(made.get(0).origin()).isEqualTo("source");
        assertThat(made.get(0).value()).isEqualByComparingTo("2");
        assertThat(made.get(0).mayEdit()).isFalse();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> checkIns.edit(
                        as("employee"),
                        made.get(0).id(),
                        new NewCheckIn(BigDecimal.ONE, null, Confidence.AT_RISK, "", "")));
        assertThat(fixture.now(keyResult).lastCheckInAt()).isNull();
    }

    @Test
    void evidenceNamesRequestsForThoseAloneWhoMayOpenThem() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee2", number("0", "10"));
        RequestView hidden = fixture.submit("employee", process, "1");
        fixture.approve(hidden);
        feeds.set(as("employee2"), keyResult.id(), "requests", around(process, ""));

        EvidenceView colleague = evidence(as("employee2"), keyResult).get(0);
        EvidenceView submitter = evidence(as("employee"), keyResult).get(0);
        EvidenceView approver = evidence(as("manager"), keyResult).get(0);

        assertThat(colleague.amount()).isEqualByComparingTo("1");
        assertThat(colleague.requestId()).isNull();
        assertThat(colleague.title()).isNull();
        assertThat(colleague.label()).isNull();
        assertThat(submitter.requestId()).isEqualTo(hidden.id());
        assertThat(approver.label()).isEqualTo(hidden.number());
        assertThat(approver.title()).isEqualTo(hidden.title());
    }

    @Test
    void evidenceComesInSlicesWithoutGapsOrDoubles() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("hr", number("0", "100"));
        for (int amount = 1; amount <= 5; amount++) {
            fixture.approve(fixture.submit("employee", process, String.valueOf(amount)));
        }
        FeedView fed =
                feeds.set(as("hr"), keyResult.id(), "requests", around(process, ",'measure':'sum','field':'amount'"));

        BigDecimal sum = BigDecimal.ZERO;
        String cursor = null;
        int slices = 0;
        do {
            var slice = feeds.evidence(as("hr"), keyResult.id(), 2, cursor);
            for (EvidenceView one : slice.items()) {
                sum = sum.add(one.amount());
            }
            cursor = slice.next();
            slices++;
        } while (cursor != null);

        assertThat(slices).isEqualTo(3);
        assertThat(sum).isEqualByComparingTo(fed.value()).isEqualByComparingTo("15");
    }

    @Test
    void keepsTheValueAndSaysTheProblemWhenTheCurrencyChanges() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("hr", money("CNY", "100"));
        fixture.approve(fixture.submit("employee", process, "30"));
        feeds.set(as("hr"), keyResult.id(), "requests", around(process, ",'measure':'sum','field':'cost'"));

        fixture.publish(process, "USD");
        fixture.approve(fixture.submit("employee", process, "40"));
        fixture.awhileLater();
        FeedView stopped = feeds.get(as("hr"), keyResult.id());

        assertThat(stopped.problem()).isEqualTo("currency-differs");
        assertThat(stopped.value()).isEqualByComparingTo("30");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("30");
        assertThat(fixture.now(keyResult).feed().problem()).isEqualTo("currency-differs");
    }

    @Test
    void keepsTheValueAndSaysTheProblemWhenTheProcessIsGone() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "100"));
        fixture.approve(fixture.submit("employee", process, "30"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));

        transaction.executeWithoutResult(unused -> jdbc.sql(
                        "update okr_feed set settings = replace(settings, :was, 'goneProcess') where key_result_id = :id")
                .param("was", process)
                .param("id", keyResult.id())
                .update());
        FeedView stopped = feeds.recalculate(as("employee"), keyResult.id());

        assertThat(stopped.problem()).isEqualTo("process-gone");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("1");
    }

    @Test
    void standsStillWhileTheCycleIsClosedAndGoesOnWhenItIsOpenedAgain() {
        String process = fixture.process();
        CycleView cycle = fixture.goals.openCycle();
        KeyResultView keyResult = fixture.keyResult(cycle, "employee", number("0", "10"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        fixture.goals.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        fixture.goals.cycles.move(as("admin"), cycle.id(), CycleState.CLOSED);

        fixture.approve(fixture.submit("employee", process, "1"));
        fixture.awhileLater();
        BigDecimal closed = fixture.now(keyResult).current();
        assertThatExceptionOfType(FeedFrozen.class).isThrownBy(() -> feeds.recalculate(as("employee"), keyResult.id()));
        fixture.goals.cycles.move(as("admin"), cycle.id(), CycleState.SCORING);
        fixture.awhileLater();

        assertThat(closed).isEqualByComparingTo("0");
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("1");
    }

    @Test
    void aPreviewKeepsNothing() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "10"));
        fixture.approve(fixture.submit("employee", process, "1"));

        FeedPreview preview = feeds.preview(as("employee"), keyResult.id(), "requests", around(process, ""));

        assertThat(preview.value()).isEqualByComparingTo("1");
        assertThat(preview.count()).isEqualTo(1);
        assertThat(feeds.find(as("employee"), keyResult.id())).isEmpty();
        assertThat(fixture.now(keyResult).current()).isEqualByComparingTo("0");
    }

    @Test
    void aLaterValueOfTheDayKeepsTheConfidenceThatPeopleSetMeanwhile() {
        String process = fixture.process();
        KeyResultView keyResult = fixture.keyResult("employee", number("0", "10"));
        fixture.approve(fixture.submit("employee", process, "1"));
        feeds.set(as("employee"), keyResult.id(), "requests", around(process, ""));
        NewCheckIn atRisk = new NewCheckIn(null, null, Confidence.AT_RISK, "late", "");
        checkIns.record(as("employee"), Map.of(keyResult.id(), atRisk), "page");

        fixture.approve(fixture.submit("employee", process, "1"));
        fixture.awhileLater();

        assertThat(checkIns.list(as("employee"), keyResult.id(), 10, null).items())
                .filteredOn(made -> made.origin().equals("source"))
                .extracting(CheckInView::confidence)
                .containsOnly(Confidence.AT_RISK);
    }

    private void checkIn(KeyResultView keyResult, String value) {
        checkIns.record(
                as("employee"),
                Map.of(
                        keyResult.id(),
                        new NewCheckIn(
                                value == null ? null : new BigDecimal(value), null, Confidence.ON_TRACK, "words", "")),
                "page");
    }

    private List<String> wrong(KeyResultView keyResult, String source, JsonNode settings) {
        try {
            feeds.set(as("hr"), keyResult.id(), source, settings);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.violations().stream().map(Violation::pointer).toList();
        }
    }

    private long notes(String process) {
        return jdbc.sql("select count(*) from okr_feed_change where process_id = :process")
                .param("process", process)
                .query(Long.class)
                .single();
    }

    private BigDecimal objectiveProgress(KeyResultView keyResult) {
        return fixture.goals
                .objectives
                .get(as("admin"), keyResult.objectiveId())
                .progress();
    }

    private List<EvidenceView> evidence(Actor actor, KeyResultView keyResult) {
        return feeds.evidence(actor, keyResult.id(), 100, null).items();
    }

    private BigDecimal amounts(Actor actor, KeyResultView keyResult) {
        return evidence(actor, keyResult).stream().map(EvidenceView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
