package org.dacheng.okr.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dacheng.okr.OkrFixture.as;
import static org.dacheng.okr.OkrFixture.keyResult;
import static org.dacheng.okr.OkrFixture.measured;
import static org.dacheng.okr.OkrFixture.number;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.alignment.Alignments;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.FeedCheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Every step of these tests happens a day after the previous one: written rows are moved into the past. */
@DatabaseTest
@Transactional
class ObjectiveChangesTests {

    private static final Owner EMPLOYEE = Owner.person("employee");

    @Autowired
    private OkrFixture fixture;

    @Autowired
    private Objectives objectives;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private FeedCheckIns feed;

    @Autowired
    private Alignments alignments;

    @Autowired
    private ObjectiveChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private CycleView cycle;
    private ObjectiveView goal;
    private int today;
    private int beforeAll;

    @BeforeEach
    void agreedGoal() {
        cycle = fixture.openCycle();
        goal = fixture.objective(cycle, "employee", "Grow", "revenue", "customers");
        objectives.changeKeyResult(as("employee"), id("revenue"), measured(number("0", "100")));
        goal = fixture.agreed(goal);
        beforeAll = aDayPasses();
    }

    @Test
    void tellsBeforeAndAfterOfEverythingThatGoalsSay() {
        objectives.change(
                as("employee"),
                goal.id(),
                new ObjectiveEdit("Grow faster", null, null, Visibility.CHAIN, null, null, null, null));
        objectives.changeKeyResult(as("employee"), id("revenue"), measured(number("0", "200")));
        objectives.changeKeyResult(
                as("employee"), id("customers"), new KeyResultEdit(null, null, null, new BigDecimal("0.25"), null));
        checkIn("revenue", "50", Confidence.AT_RISK);
        checkIn("revenue", "100", Confidence.ON_TRACK);

        ObjectiveChange change = one("employee", beforeAll, null);

        assertThat(change.mark()).isEqualTo(ChangeType.CHANGED);
        assertThat(change.title()).isEqualTo(new BeforeAndAfter<>("Grow", "Grow faster"));
        assertThat(change.visibility()).isEqualTo(new BeforeAndAfter<>(Visibility.EVERYONE, Visibility.CHAIN));
        assertThat(change.category().differs()).isFalse();
        assertThat(change.checkIns()).isEqualTo(2);
        assertThat(change.confidence()).isEqualTo(new BeforeAndAfter<>(null, Confidence.ON_TRACK));
        assertThat(change.progress().before()).isEqualByComparingTo("0");
        assertThat(change.progress().after()).isEqualByComparingTo("0.375");
        ObjectiveChange.ChangedKeyResult revenue = result(change, "revenue");
        assertThat(Objects.requireNonNull(revenue.measure().before()).target()).isEqualByComparingTo("100");
        assertThat(Objects.requireNonNull(revenue.measure().after()).target()).isEqualByComparingTo("200");
        assertThat(revenue.value().after()).isEqualByComparingTo("100");
        assertThat(result(change, "customers").weight().before()).isEqualByComparingTo("0.5");
        assertThat(result(change, "customers").weight().after()).isEqualByComparingTo("0.25");
        assertThat(change.guessed()).isFalse();
    }

    @Test
    void whatHappenedOutsideTheSpanIsNotTold() {
        checkIn("revenue", "10", Confidence.OFF_TRACK);
        int first = aDayPasses();
        checkIn("revenue", "60", Confidence.AT_RISK);
        int second = aDayPasses();
        checkIn("revenue", "90", Confidence.ON_TRACK);

        ObjectiveChange change = one("employee", first, second);

        assertThat(result(change, "revenue").value()).satisfies(value -> {
            assertThat(value.before()).isEqualByComparingTo("10");
            assertThat(value.after()).isEqualByComparingTo("60");
        });
        assertThat(change.confidence()).isEqualTo(new BeforeAndAfter<>(Confidence.OFF_TRACK, Confidence.AT_RISK));
        assertThat(change.checkIns()).isEqualTo(1);
    }

    @Test
    void nothingIsToldWhereNothingHappened() {
        checkIn("revenue", "10", Confidence.OFF_TRACK);
        int quiet = aDayPasses();

        assertThat(ask("employee", quiet, null).objectives()).isEmpty();
        assertThat(ask("employee", quiet, null).touched()).isZero();
    }

    @Test
    void addedAndRemovedKeyResultsAndObjectivesAreTold() {
        objectives.removeKeyResult(as("employee"), id("customers"));
        objectives.addKeyResult(as("employee"), goal.id(), new KeyResultEdit("partners", null, null, null, null));
        ObjectiveView fresh = fixture.objective(cycle, "employee", "Learn", "courses");

        List<ObjectiveChange> told = ask("employee", beforeAll, null).objectives();

        assertThat(told).extracting(ObjectiveChange::id).containsExactly(goal.id(), fresh.id());
        assertThat(result(told.get(0), "customers").mark()).isEqualTo(ChangeType.REMOVED);
        assertThat(result(told.get(0), "partners").mark()).isEqualTo(ChangeType.ADDED);
        assertThat(told.get(1).mark()).isEqualTo(ChangeType.ADDED);
        assertThat(told.get(1).title().before()).isNull();
    }

    @Test
    void aRemovedObjectiveIsToldToThoseWhoCouldSeeIt() {
        ObjectiveView secret = fixture.objective(cycle, "employee", "Secret", "result");
        int written = aDayPasses();
        objectives.remove(as("employee"), goal.id());
        objectives.remove(as("employee"), secret.id());

        assertThat(ask("employee", written, null).objectives())
                .extracting(ObjectiveChange::name, ObjectiveChange::mark)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Grow", ChangeType.REMOVED),
                        org.assertj.core.groups.Tuple.tuple("Secret", ChangeType.REMOVED));
        assertThat(ask("hr", written, null).objectives()).hasSize(2);
        assertThat(ask("finance", written, null).objectives())
                .extracting(ObjectiveChange::name)
                .containsExactly("Grow");
    }

    @Test
    void whatIsWrittenAndTakenAwayWithinTheSpanIsNotTold() {
        ObjectiveView idea = fixture.objective(cycle, "employee", "Idea", "result");
        objectives.remove(as("employee"), idea.id());

        assertThat(ask("employee", beforeAll, null).objectives()).isEmpty();
    }

    @Test
    void nothingIsSeenThatSightHides() {
        ObjectiveView draft = fixture.objective(cycle, "employee", "Plan", "result");
        aDayPasses();
        ObjectiveView chain = fixture.objective(cycle, "hr", "Salaries", "result");
        objectives.change(
                as("hr"), chain.id(), new ObjectiveEdit(null, null, null, Visibility.CHAIN, null, null, null, null));
        fixture.agreed(chain);

        List<String> ids = ask("finance", null, beforeAll - 1, null).objectives().stream()
                .map(ObjectiveChange::id)
                .toList();

        assertThat(ids).contains(goal.id()).doesNotContain(draft.id(), chain.id());
        assertThat(ask("finance", Owner.person("hr"), beforeAll, null).checkIns())
                .isZero();
    }

    @Test
    void forReadersAnObjectiveBeginsWithItsAgreement() {
        ObjectiveView fresh = fixture.objective(cycle, "employee", "A first thought", "result");
        int thought = aDayPasses();
        objectives.change(as("employee"), fresh.id(), ObjectiveEdit.title("A second thought"));
        fixture.agreed(objectives.get(as("employee"), fresh.id()));

        ObjectiveChange reader = change(ask("finance", thought, null), fresh.id());
        ObjectiveChange writer = change(ask("employee", thought, null), fresh.id());

        assertThat(reader.mark()).isEqualTo(ChangeType.ADDED);
        assertThat(reader.title().before()).isNull();
        assertThat(writer.title()).isEqualTo(new BeforeAndAfter<>("A first thought", "A second thought"));
    }

    @Test
    void alignmentsThatCameOrWentAreToldAndHiddenParentsHaveNoName() {
        ObjectiveView parent = fixture.agreed(fixture.objective(cycle, "manager", "Lead", "result"));
        ObjectiveView hidden = fixture.objective(cycle, "manager", "Hidden", "result");
        aDayPasses();
        alignments.request(as("admin"), goal.id(), parent.id(), null);
        alignments.request(as("admin"), goal.id(), hidden.id(), null);

        assertThat(one("admin", beforeAll, null).alignments())
                .extracting(ObjectiveChange.AlignmentChange::title)
                .containsExactlyInAnyOrder("Lead", "Hidden");
        assertThat(one("employee", beforeAll, null).alignments())
                .extracting(ObjectiveChange.AlignmentChange::title)
                .containsExactlyInAnyOrder("Lead", null);
    }

    @Test
    void sinceAgreedBeginsForEachWhenItWasAgreedLast() {
        checkIn("revenue", "30", Confidence.ON_TRACK);
        aDayPasses();
        fixture.agreed(goal);
        aDayPasses();
        checkIn("revenue", "70", Confidence.ON_TRACK);

        ObjectiveChange change = change(ask("employee", EMPLOYEE, null, null), goal.id());

        assertThat(result(change, "revenue").value().before()).isEqualByComparingTo("30");
        assertThat(result(change, "revenue").value().after()).isEqualByComparingTo("70");
    }

    @Test
    void anObjectiveWithoutRevisionsIsComparedByWhatIsKnown() {
        jdbc.sql("delete from okr_revision where objective_id = ?")
                .param(goal.id())
                .update();
        checkIn("revenue", "70", Confidence.ON_TRACK);

        ObjectiveChange change = one("employee", beforeAll, null);

        assertThat(change.guessed()).isTrue();
        assertThat(change.title().differs()).isFalse();
        assertThat(result(change, "revenue").value().after()).isEqualByComparingTo("70");
    }

    /** Also between two moments of a day on which a source and a person say something in turn. */
    @Test
    void theValueOfASourceComesAfterTheCheckInBeforeIt() {
        Instant day = Instant.parse("2031-01-09T16:00:00Z");
        fed("20", day.minus(Duration.ofHours(12)));
        checkIn("revenue", "30", Confidence.AT_RISK);
        jdbc.sql("update okr_check_in set happened_at = ? where key_result_id = ? and origin = 'page'")
                .params(UtcTimestamps.write(day.plus(Duration.ofHours(10))), id("revenue"))
                .update();
        fed("40", day.plus(Duration.ofHours(17)));

        ObjectiveChange.ChangedKeyResult morning =
                revenue(day.plus(Duration.ofHours(5)), day.plus(Duration.ofHours(12)));

        assertThat(morning.value().before()).isEqualByComparingTo("20");
        assertThat(morning.value().after()).isEqualByComparingTo("40");
        assertThat(morning.confidence()).isEqualTo(new BeforeAndAfter<>(Confidence.ON_TRACK, Confidence.AT_RISK));
        assertThat(morning.checkIns()).isEqualTo(2);
    }

    private void fed(String value, Instant at) {
        feed.record(
                new FeedCheckIns.FedValue(id("revenue"), goal.id(), cycle.id(), "employee", new BigDecimal(value)),
                number("0", "100"),
                ZoneId.of("Asia/Shanghai"),
                at);
    }

    private ObjectiveChange.ChangedKeyResult revenue(Instant from, Instant to) {
        ChangeQuery query = new ChangeQuery(cycle.id(), EMPLOYEE, null, from, to, 10, null);
        return result(change(changes.between(as("employee"), query), goal.id()), "revenue");
    }

    @Test
    void slicesFollowEachOtherWithoutGapAndWithoutDouble() {
        for (int more = 0; more < 5; more++) {
            fixture.objective(cycle, "employee", "More " + more, "result");
        }
        Instant from = moment(beforeAll);
        ChangeQuery first = new ChangeQuery(cycle.id(), EMPLOYEE, null, from, Instant.now(), 2, null);
        ChangeList one = changes.between(as("employee"), first);
        ChangeList two = changes.between(
                as("employee"), new ChangeQuery(cycle.id(), EMPLOYEE, null, from, Instant.now(), 2, one.next()));
        ChangeList three = changes.between(
                as("employee"), new ChangeQuery(cycle.id(), EMPLOYEE, null, from, Instant.now(), 2, two.next()));

        assertThat(List.of(one, two, three))
                .flatExtracting(ChangeList::objectives)
                .extracting(ObjectiveChange::name)
                .containsExactly("More 0", "More 1", "More 2", "More 3", "More 4");
        assertThat(three.next()).isNull();
        assertThat(one.touched()).isEqualTo(5);
    }

    @Test
    void asksAsOftenForOneObjectiveAsForMany() {
        checkIn("revenue", "10", Confidence.ON_TRACK);
        alignedToGoal("One more");
        int few = statements();
        for (int more = 0; more < 12; more++) {
            alignedToGoal("More " + more);
        }

        assertThat(statements()).isEqualTo(few);
    }

    private void alignedToGoal(String title) {
        ObjectiveView other = fixture.objective(cycle, "employee", title, "a", "b");
        alignments.request(as("admin"), other.id(), goal.id(), null);
    }

    /** Number of SQL statements, counted in the log. */
    private int statements() {
        Logger asking = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        asking.addAppender(log);
        asking.setLevel(Level.DEBUG);
        try {
            assertThat(ask("employee", beforeAll, null).objectives()).isNotEmpty();
            return (int) log.list.stream()
                    .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                    .count();
        } finally {
            asking.setLevel(null);
            asking.detachAppender(log);
        }
    }

    /** The changes from a to c are those from a to b followed by those from b to c. */
    @RepeatedTest(12)
    void differencesCompose(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        int middle = beforeAll;
        for (int step = 0; step < 8; step++) {
            somethingHappens(random, step);
            int now = aDayPasses();
            middle = step == 3 ? now : middle;
        }
        int end = today;

        Map<String, ObjectiveChange> first = byId(ask("employee", beforeAll, middle));
        Map<String, ObjectiveChange> second = byId(ask("employee", middle, end));
        Map<String, ObjectiveChange> whole = byId(ask("employee", beforeAll, end));

        for (ObjectiveChange change : whole.values()) {
            ObjectiveChange one = first.get(change.id());
            ObjectiveChange two = second.get(change.id());
            composes(one, two, change, ObjectiveChange::title);
            composes(one, two, change, ObjectiveChange::progress);
            composes(one, two, change, ObjectiveChange::confidence);
            assertThat(change.checkIns())
                    .isEqualTo((one == null ? 0 : one.checkIns()) + (two == null ? 0 : two.checkIns()));
        }
        assertThat(whole.keySet()).containsAll(first.keySet());
    }

    private <T> void composes(
            @Nullable ObjectiveChange one,
            @Nullable ObjectiveChange two,
            ObjectiveChange whole,
            Function<ObjectiveChange, BeforeAndAfter<T>> part) {
        BeforeAndAfter<T> all = part.apply(whole);
        if (one != null) {
            assertThat(new BeforeAndAfter<>(part.apply(one).before(), all.before()).differs())
                    .isFalse();
        }
        if (two != null) {
            assertThat(new BeforeAndAfter<>(part.apply(two).after(), all.after()).differs())
                    .isFalse();
        }
        if (one != null && two != null) {
            assertThat(new BeforeAndAfter<>(
                                    part.apply(one).after(), part.apply(two).before())
                            .differs())
                    .isFalse();
        }
    }

    private void somethingHappens(Random random, int step) {
        switch (random.nextInt(4)) {
            case 0 -> objectives.change(as("employee"), goal.id(), ObjectiveEdit.title("Title " + step));
            case 1 ->
                objectives.changeKeyResult(
                        as("employee"), id("revenue"), measured(number("0", String.valueOf(100 + random.nextInt(50)))));
            case 2 -> fixture.objective(cycle, "employee", "Objective " + step, "result");
            default -> checkIn("revenue", String.valueOf(random.nextInt(100)), Confidence.values()[random.nextInt(3)]);
        }
    }

    private static Map<String, ObjectiveChange> byId(ChangeList list) {
        return list.objectives().stream().collect(Collectors.toMap(ObjectiveChange::id, Function.identity()));
    }

    private void checkIn(String keyResult, String value, Confidence confidence) {
        checkIns.record(
                as("employee"),
                Map.of(id(keyResult), new NewCheckIn(new BigDecimal(value), null, confidence, "", "")),
                "page");
    }

    private String id(String title) {
        return keyResult(objectives.get(as("employee"), goal.id()), title).id();
    }

    /**
     * Moves all rows a day into the past.
     *
     * @return number of the night between them and later rows
     */
    private int aDayPasses() {
        for (String column : List.of(
                "okr_revision.made_at",
                "okr_check_in.happened_at",
                "okr_entry.happened_at",
                "okr_objective.created_at")) {
            String[] place = column.split("\\.");
            jdbc.sql("select id, " + place[1] + " from " + place[0] + " where cycle_id = ?")
                    .param(cycle.id())
                    .query((row, number) -> Map.entry(row.getString(1), UtcTimestamps.read(row, place[1])))
                    .list()
                    .forEach(row -> jdbc.sql("update " + place[0] + " set " + place[1] + " = ? where id = ?")
                            .params(UtcTimestamps.write(row.getValue().minus(Duration.ofDays(1))), row.getKey())
                            .update());
        }
        return ++today;
    }

    private Instant moment(int night) {
        return Instant.now().minus(Duration.ofHours(12)).minus(Duration.ofDays(today - night));
    }

    private ChangeList ask(String person, @Nullable Integer from, @Nullable Integer to) {
        return ask(person, EMPLOYEE, from, to);
    }

    /** @param from night; null for since agreed
     * @param to night; null for now */
    private ChangeList ask(String person, @Nullable Owner owner, @Nullable Integer from, @Nullable Integer to) {
        Instant begin = from == null ? null : moment(from);
        Instant end = to == null ? Instant.now() : moment(to);
        return changes.between(as(person), new ChangeQuery(cycle.id(), owner, null, begin, end, 50, null));
    }

    private ObjectiveChange one(String person, int from, @Nullable Integer to) {
        return change(ask(person, from, to), goal.id());
    }

    private static ObjectiveChange change(ChangeList list, String id) {
        return list.objectives().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing told of " + id));
    }

    private static ObjectiveChange.ChangedKeyResult result(ObjectiveChange change, String name) {
        return change.keyResults().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing told of " + name));
    }
}
