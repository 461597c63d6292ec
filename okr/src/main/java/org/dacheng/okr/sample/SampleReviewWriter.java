package org.dacheng.okr.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.id.Ids;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;

/**
 * Writes a review meeting of last week for everybody with direct reports, so that their pages show changes since then.
 */
final class SampleReviewWriter {

    private static final int DAYS_AGO = 6;
    private static final Duration LENGTH = Duration.ofMinutes(50);

    /** An empty text means no note about a person. */
    private static final List<String> NOTES = List.of(
            "节奏正常，按计划推进。",
            "关键结果偏慢：先把外部依赖列出来，周三前给出新的排期。",
            "",
            "和相邻部门的接口人已对齐，下次回顾看第一批结果。",
            "目标写得偏大，收窄到两个关键结果；信心如实填，不必好看。",
            "");

    private final InsertBatches batches;
    private final People people;

    SampleReviewWriter(InsertBatches batches, People people) {
        this.batches = batches;
        this.people = people;
    }

    void write(SampleQuarter quarter) {
        if (quarter.elapsed() <= DAYS_AGO) {
            return;
        }
        Instant begun = quarter.today()
                .minusDays(DAYS_AGO)
                .atTime(10, 0)
                .atZone(SampleQuarter.ZONE)
                .toInstant();
        Map<String, List<PersonView>> reports = people.all().stream()
                .filter(person -> person.active() && person.managerId() != null)
                .collect(Collectors.groupingBy(
                        person -> String.valueOf(person.managerId()), LinkedHashMap::new, Collectors.toList()));
        reports.forEach((manager, theirs) -> meeting(quarter, manager, theirs, begun));
    }

    private void meeting(SampleQuarter quarter, String manager, List<PersonView> reports, Instant begun) {
        String id = Ids.next();
        batches.add(
                "okr_review",
                new InsertRow()
                        .with("id", id)
                        .with("cycle_id", quarter.id())
                        .with("manager_id", manager)
                        .with("begun_at", begun)
                        .with("ended_at", begun.plus(LENGTH)));
        for (int at = 0; at < reports.size(); at++) {
            batches.add(
                    "okr_review_note",
                    new InsertRow()
                            .with("id", Ids.next())
                            .with("review_id", id)
                            .with("person_id", reports.get(at).id())
                            .with("words", NOTES.get(at % NOTES.size()))
                            .with("made_at", begun.plusSeconds(300L * (at + 1L))));
        }
    }
}
