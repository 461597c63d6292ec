package org.dacheng.okr.alignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.event.GoalAligned;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.okr.visibility.ObjectiveReadAccess;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notifies the people responsible for an objective of a new alignment that no request has announced. */
@Component
class AlignmentNotifier {

    private final JdbcClient jdbc;
    private final ObjectiveReadAccess readers;
    private final ApplicationEventPublisher events;

    AlignmentNotifier(JdbcClient jdbc, ObjectiveReadAccess readers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.events = events;
    }

    void notifyAligned(Alignment alignment, String personId) {
        notifyAligned(List.of(alignment), personId);
    }

    void notifyAligned(List<Alignment> alignments, String personId) {
        if (alignments.isEmpty()) {
            return;
        }
        Map<String, List<AlignmentNotice>> byReader = readNotices(alignments).stream()
                .filter(one -> !one.responsibleId().equals(personId))
                .collect(Collectors.groupingBy(AlignmentNotice::responsibleId));
        byReader.forEach((reader, news) -> {
            Set<String> seen = readers.visibleTo(
                    reader, news.stream().map(AlignmentNotice::childId).collect(Collectors.toSet()));
            news.forEach(one -> events.publishEvent(new GoalAligned(
                    one.parent(), reader, seen.contains(one.childId()) ? one.childTitle() : null, personId)));
        });
    }

    private record AlignmentNotice(GoalRef parent, String responsibleId, String childId, String childTitle) {}

    private List<AlignmentNotice> readNotices(List<Alignment> alignments) {
        return jdbc.sql("select p.id, p.title, p.responsible_id, k.id as child_id, k.title as child, c.name_zh,"
                        + " c.name_en from okr_alignment a join okr_objective p on p.id = a.parent_id"
                        + " join okr_cycle c on c.id = p.cycle_id join okr_objective k on k.id = a.child_id"
                        + " where a.id in (:ids) order by a.id")
                .param("ids", alignments.stream().map(Alignment::id).toList())
                .query((row, number) -> new AlignmentNotice(
                        new GoalRef(
                                row.getString("id"),
                                row.getString("title"),
                                new LocalText(row.getString("name_zh"), row.getString("name_en"))),
                        row.getString("responsible_id"),
                        row.getString("child_id"),
                        row.getString("child")))
                .list();
    }
}
