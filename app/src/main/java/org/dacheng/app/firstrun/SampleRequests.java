package org.dacheng.app.firstrun;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.app.firstrun.SampleRequestsFile.SampleRequest;
import org.dacheng.app.firstrun.SampleRequestsFile.SampleStep;
import org.dacheng.app.firstrun.SampleRequestsFile.WorkingDayTime;
import org.dacheng.base.clock.BackdatedClock;
import org.dacheng.people.calendar.WorkingCalendar;
import org.dacheng.people.person.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads two months of requests of the sample company. They are submitted and decided through the services, with the
 * days and times of the content, each step in its own transaction that also counts it: after a kill, the next start
 * continues with the next step.
 */
@Component
class SampleRequests {

    private static final Logger LOG = LoggerFactory.getLogger(SampleRequests.class);
    private static final ZoneId COMPANY = ZoneId.of("Asia/Shanghai");

    private final SampleFiles samples;
    private final SampleStepRunner stepRunner;
    private final SampleLoadingProgress progress;
    private final WorkingCalendar calendar;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleRequests(
            SampleFiles samples,
            SampleStepRunner stepRunner,
            SampleLoadingProgress progress,
            WorkingCalendar calendar,
            People people,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.samples = samples;
        this.stepRunner = stepRunner;
        this.progress = progress;
        this.calendar = calendar;
        this.people = people;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Marks the sample requests to be loaded by {@link #load} after the transaction of the caller. */
    void plan() {
        LocalDate today = LocalDate.now(clock.withZone(COMPANY));
        transaction.executeWithoutResult(status -> progress.begin(today));
    }

    /**
     * Loads the planned steps that are not loaded yet.
     *
     * @return keys of requests that failed
     */
    Set<String> load() {
        return load(Integer.MAX_VALUE);
    }

    /** @param max maximum number of steps */
    Set<String> load(int max) {
        return progress.find().map(state -> load(state, max)).orElse(Set.of());
    }

    private Set<String> load(SampleLoadingProgress.LoadingState state, int max) {
        WorkingDayCounter days = new WorkingDayCounter(state.reference(), calendar::isWorkingDay);
        List<PlannedStep> all = plan(samples.requests(), days);
        Set<String> failed = new HashSet<>();
        long begin = System.nanoTime();
        int end = (int) Math.min(all.size(), (long) state.steps() + max);
        for (PlannedStep planned : all.subList(Math.min(state.steps(), end), end)) {
            run(planned, failed);
        }
        if (end == all.size()) {
            transaction.executeWithoutResult(status -> progress.end());
            LOG.info("Two months of sample requests, loaded in {} ms", (System.nanoTime() - begin) / 1_000_000);
        }
        return failed;
    }

    /** Runs a step. A failed step must not prevent the start; the remaining steps of its request are skipped. */
    private void run(PlannedStep planned, Set<String> failed) {
        Runnable work = failed.contains(planned.story()) ? () -> {} : planned.work();
        try {
            BackdatedClock.at(
                    planned.at(),
                    () -> transaction.executeWithoutResult(status -> {
                        work.run();
                        progress.advance();
                    }));
        } catch (RuntimeException refused) {
            failed.add(planned.story());
            LOG.warn("The sample request {} cannot go on", planned.story(), refused);
            transaction.executeWithoutResult(status -> progress.advance());
        }
    }

    /** @param story key of the request, or another description */
    private record PlannedStep(Instant at, String story, Runnable work) {}

    /** All steps in chronological order, because request numbers and list positions follow the order of submission. */
    private List<PlannedStep> plan(SampleRequestsFile history, WorkingDayCounter days) {
        List<PlannedStep> all = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        for (SampleRequest request : history.requests()) {
            Instant submitted = moment(days, new WorkingDayTime(request.day(), request.time()), request.by());
            all.add(new PlannedStep(
                    submitted, request.key(), () -> ids.put(request.key(), stepRunner.submit(request, days))));
            for (SampleStep step : request.steps()) {
                Instant at = moment(days, new WorkingDayTime(step.day(), step.time()), step.by());
                all.add(new PlannedStep(
                        at,
                        request.key(),
                        () -> stepRunner.act(
                                ids.computeIfAbsent(request.key(), key -> stepRunner.find(request)), step, days)));
            }
        }
        people.all()
                .forEach(person -> all.add(new PlannedStep(
                        moment(days, history.readUntil(), person.id()),
                        "reading of " + person.id(),
                        () -> stepRunner.readAll(
                                person.id(), history.copiesReadBy().contains(person.id())))));
        all.sort(Comparator.comparing(PlannedStep::at));
        return List.copyOf(all);
    }

    private Instant moment(WorkingDayCounter days, WorkingDayTime moment, String personId) {
        return days.at(moment.day())
                .atTime(moment.time())
                .atZone(people.get(personId).zone())
                .toInstant();
    }
}
