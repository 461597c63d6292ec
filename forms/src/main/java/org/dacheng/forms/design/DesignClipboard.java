package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.json.Json;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clipboard of each designer: elements of a design, until others are copied. It is kept on the server, since
 * browsers open their clipboard to pages of HTTPS only.
 */
@Service
public class DesignClipboard {

    /** As large as a draft may be. */
    private static final int MAX_LENGTH = 3_000_000;

    private record Clip(List<ObjectNode> elements) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    DesignClipboard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps elements instead of those that were copied before.
     *
     * @param file that the elements are of, such as {@code form}
     * @throws InvalidInput if they are too large
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional
    public void keep(Actor actor, String file, List<ObjectNode> elements) {
        DesignDrafts.requireDesigner(actor);
        String content = Json.write(new Clip(elements));
        if (content.length() > MAX_LENGTH) {
            throw InvalidInput.of("", "forms.design.too-big");
        }
        jdbc.sql("insert into forms_design_clip (person_id, file, content, made_at)"
                        + " values (:person, :file, :content, :now)"
                        + " on duplicate key update file = :file, content = :content, made_at = :now")
                .param("person", actor.personId())
                .param("file", file)
                .param("content", content)
                .param("now", UtcTimestamps.write(clock.instant()))
                .update();
    }

    /**
     * What the designer copied last; empty if it is of another file.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<ObjectNode> find(Actor actor, String file) {
        DesignDrafts.requireDesigner(actor);
        return jdbc.sql("select content from forms_design_clip where person_id = ? and file = ?")
                .params(actor.personId(), file)
                .query(String.class)
                .optional()
                .map(content -> Json.read(content, Clip.class).elements())
                .orElse(List.of());
    }
}
