package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.people.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads drafts without changing them: which there are, and what has changed since a page was loaded. */
@Service
public class DesignHistory {

    private static final int MOST_NEWS = 50;

    private final DesignRows rows;
    private final StepOverlaps overlaps;
    private final JdbcClient jdbc;

    DesignHistory(DesignRows rows, StepOverlaps overlaps, JdbcClient jdbc) {
        this.rows = rows;
        this.overlaps = overlaps;
        this.jdbc = jdbc;
    }

    /**
     * Every draft, the last changed first.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<DraftOverview> drafts(Actor actor) {
        DesignDrafts.requireDesigner(actor);
        return jdbc.sql("select draft_key, changed_by, changed_at, revision from forms_design_draft"
                        + " order by changed_at desc, draft_key")
                .query((row, number) -> new DraftOverview(
                        row.getString("draft_key"),
                        row.getString("changed_by"),
                        UtcTimestamps.read(row, "changed_at"),
                        row.getLong("revision")))
                .list();
    }

    /**
     * Drafts with elements that have a member.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<DesignDraft> draftsWith(Actor actor, String member) {
        DesignDrafts.requireDesigner(actor);
        return rows.containing("\"" + member + "\"");
    }

    /**
     * An element that a page shows.
     *
     * @param revision that the page shows
     * @param content of the draft now
     * @throws DesignConflict if another designer has removed it since
     * @throws NotFound if there is no such element for another reason
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public ObjectNode require(Actor actor, String key, long revision, DesignDocument content, ElementRef element) {
        DesignDrafts.requireDesigner(actor);
        return content.find(element).orElseThrow(() -> {
            List<DesignCommand> use = List.of(new DesignCommand.Remove(element));
            overlaps.requireNotOverwritten(actor, content, rows.since(key, revision), use);
            return new NotFound(Message.of("forms.design.unknown-element"));
        });
    }

    /**
     * What others have done since the designer's own last step, oldest first; at most the last {@value #MOST_NEWS}.
     *
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public List<DesignStep> sinceOwnStep(Actor actor, String key) {
        DesignDrafts.requireDesigner(actor);
        return rows.sinceOwn(key, actor.personId(), MOST_NEWS);
    }

    /**
     * What has changed since a revision.
     *
     * @param content of the draft now
     * @throws NotAllowed without the HR designer's right
     */
    @Transactional(readOnly = true)
    public DraftChanges since(Actor actor, String key, long revision, DesignDocument content) {
        DesignDrafts.requireDesigner(actor);
        List<DesignStep> steps = rows.since(key, revision);
        DesignDocument before = content.copy();
        List<DesignStep> latest = new ArrayList<>(steps);
        Collections.reverse(latest);
        for (DesignStep step : latest) {
            List<DesignEdit> edits = new ArrayList<>(step.edits());
            Collections.reverse(edits);
            edits.forEach(edit -> before.apply(edit.inverse()));
        }
        return new DraftChanges(before, steps);
    }
}
