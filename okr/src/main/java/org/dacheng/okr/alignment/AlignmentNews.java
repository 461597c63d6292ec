package org.dacheng.okr.alignment;

import java.util.List;
import org.dacheng.okr.event.GoalAligned;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.okr.visibility.Readers;
import org.dacheng.people.text.LocalText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who answer for an objective hear that another was aligned to it, when no request told them. */
@Component
class AlignmentNews {

    private final JdbcClient jdbc;
    private final Readers readers;
    private final ApplicationEventPublisher events;

    AlignmentNews(JdbcClient jdbc, Readers readers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.events = events;
    }

    void aligned(Alignment alignment, String personId) {
        jdbc.sql("select p.id, p.title, p.responsible_id, k.title as child, c.name_zh, c.name_en"
                        + " from okr_objective p join okr_cycle c on c.id = p.cycle_id"
                        + " join okr_objective k on k.id = :child where p.id = :parent")
                .param("child", alignment.childId())
                .param("parent", alignment.parentId())
                .query((row, number) -> new GoalAligned(
                        new GoalRef(
                                row.getString("id"),
                                row.getString("title"),
                                new LocalText(row.getString("name_zh"), row.getString("name_en"))),
                        row.getString("responsible_id"),
                        row.getString("child"),
                        personId))
                .optional()
                .filter(event -> !event.responsibleId().equals(personId))
                .map(event -> asFarAsSeen(event, alignment.childId()))
                .ifPresent(events::publishEvent);
    }

    private GoalAligned asFarAsSeen(GoalAligned event, String childId) {
        boolean seen = !readers.of(childId, List.of(event.responsibleId())).isEmpty();
        return new GoalAligned(
                event.parent(), event.responsibleId(), seen ? event.childTitle() : null, event.personId());
    }
}
