package org.dacheng.okr.comment;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.event.CommentWritten;
import org.dacheng.okr.event.GoalRef;
import org.dacheng.okr.visibility.ObjectiveReadAccess;
import org.dacheng.people.mention.Mentions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Determines whom a comment concerns. Only people who may see the objective are notified. */
@Component
class CommentNotifier {

    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final ObjectiveReadAccess readers;
    private final ApplicationEventPublisher events;

    CommentNotifier(JdbcClient jdbc, Mentions mentions, ObjectiveReadAccess readers, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.readers = readers;
        this.events = events;
    }

    void notifyOfComment(CommentRow row) {
        publish(row, concerned(row.objectiveId()), mentions.in(row.words()));
    }

    /** After an edit, only newly mentioned people are notified. */
    void notifyOfEdit(CommentRow was, CommentRow row) {
        List<String> named = new ArrayList<>(mentions.in(row.words()));
        named.removeAll(mentions.in(was.words()));
        if (!named.isEmpty()) {
            publish(row, List.of(), named);
        }
    }

    private void publish(CommentRow row, List<String> concerned, List<String> named) {
        List<String> all = new ArrayList<>(concerned);
        all.addAll(named);
        List<String> seeing = readers.of(row.objectiveId(), all);
        events.publishEvent(new CommentWritten(
                goal(row.objectiveId()),
                row.personId(),
                concerned.stream().filter(seeing::contains).toList(),
                named.stream().filter(seeing::contains).toList(),
                row.words()));
    }

    /** The responsible people and earlier commenters. */
    private List<String> concerned(String objectiveId) {
        return jdbc.sql("select responsible_id from okr_objective where id = :id"
                        + " union select person_id from okr_comment where objective_id = :id")
                .param("id", objectiveId)
                .query(String.class)
                .list();
    }

    private GoalRef goal(String objectiveId) {
        return jdbc.sql("select o.id, o.title, c.name_zh, c.name_en from okr_objective o"
                        + " join okr_cycle c on c.id = o.cycle_id where o.id = :id")
                .param("id", objectiveId)
                .query((row, number) -> new GoalRef(
                        row.getString("id"),
                        row.getString("title"),
                        new LocalText(row.getString("name_zh"), row.getString("name_en"))))
                .single();
    }
}
