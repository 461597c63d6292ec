package org.dacheng.okr.sample;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.dacheng.okr.dashboard.DailyStatisticsJob;
import org.dacheng.okr.feed.FeedProcessCache;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads sample goals from a file into an empty database: two closed quarters and the current one, with check-ins,
 * alignments, scores, comments and past review meetings. It writes rows directly, because the services cannot write
 * events of the past.
 */
@Service
public class SampleGoals {

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final People people;
    private final Departments departments;
    private final GoalsWithoutRevision goalsWithoutRevision;
    private final SampleRetrospectives retrospectives;
    private final DailyStatisticsJob dailyStatistics;
    private final FeedProcessCache feedProcesses;
    private final Clock clock;

    SampleGoals(
            JdbcTemplate jdbc,
            ObjectMapper json,
            People people,
            Departments departments,
            GoalsWithoutRevision goalsWithoutRevision,
            SampleRetrospectives retrospectives,
            DailyStatisticsJob dailyStatistics,
            FeedProcessCache feedProcesses,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
        this.departments = departments;
        this.goalsWithoutRevision = goalsWithoutRevision;
        this.retrospectives = retrospectives;
        this.dailyStatistics = dailyStatistics;
        this.feedProcesses = feedProcesses;
        this.clock = clock;
    }

    /**
     * @param processes keys of published processes; the running quarter uses them for agreement and alignment if
     *     they exist
     */
    @Transactional
    public void load(InputStream file, Set<String> processes) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
        InsertBatches batches = new InsertBatches();
        SampleCycleWriter cycles = new SampleCycleWriter(batches, today);
        SampleOwners owners = new SampleOwners(batches, people, departments);
        SampleObjectiveWriter writer = new SampleObjectiveWriter(batches, cycles, owners, people);
        SampleGoalsFile goals = read(file);
        cycles.write(processes);
        goals.teams().forEach(owners::team);
        goals.objectives().forEach(writer::objective);
        goals.objectives().forEach(writer::alignments);
        new SampleReviewWriter(batches, people).write(cycles.quarter(0));
        new SampleFeedWriter(batches, writer.written(), clock.instant()).write(goals.feeds(), processes);
        batches.write(jdbc);
        feedProcesses.invalidate();
        jdbc.update("update okr_key_result set manual_value = current_value where last_check_in_at is not null"
                + " and id in (select key_result_id from okr_feed)");
        new SampleRevisions(goalsWithoutRevision, jdbc, clock).write();
        retrospectives.write();
        dailyStatistics.run();
    }

    private SampleGoalsFile read(InputStream file) {
        try {
            return json.readerFor(SampleGoalsFile.class)
                    .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
