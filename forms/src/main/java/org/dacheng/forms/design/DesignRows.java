package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of design drafts and their steps. */
@Repository
class DesignRows {

    /** Keeps the kinds of the edits, which a bare list would lose. */
    private record StoredEdits(List<DesignEdit> edits) {}

    private static final String STEP = "select no, person_id, made_at, kind, summary, edits from forms_design_step";

    private final JdbcClient jdbc;
    private final KeptContents kept = new KeptContents();

    DesignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drafts in which a text occurs, such as the name of a member in quotes. */
    List<DesignDraft> containing(String text) {
        List<String> keys = jdbc.sql("select draft_key from forms_design_draft where content like ? order by draft_key")
                .param("%" + text + "%")
                .query(String.class)
                .list();
        return keys.stream().flatMap(key -> find(key).stream()).toList();
    }

    Optional<DesignDraft> find(String key) {
        return select(key, "");
    }

    /** Locks the draft until the end of the transaction: its steps are made one after another. */
    Optional<DesignDraft> lock(String key) {
        return select(key, " for update");
    }

    private Optional<DesignDraft> select(String key, String lock) {
        KeptContent known = kept.of(key);
        return jdbc.sql("select id, draft_key, base_id, revision, content_id, changed_by, changed_at,"
                        + " case when content_id = :known then null else base end as base,"
                        + " case when content_id = :known then null else content end as content"
                        + " from forms_design_draft where draft_key = :key" + lock)
                .param("key", key)
                .param("known", known == null ? "" : known.id())
                .query((row, number) -> draft(row, known))
                .optional();
    }

    private DesignDraft draft(ResultSet row, @Nullable KeptContent known) throws SQLException {
        String text = row.getString("content");
        KeptContent content = known != null && text == null ? known : read(row, text);
        DesignDocument base = content.base();
        return new DesignDraft(
                row.getString("id"),
                row.getString("draft_key"),
                row.getString("base_id"),
                base == null ? null : base.copy(),
                row.getLong("revision"),
                content.content().copy(),
                row.getString("changed_by"),
                UtcTimestamps.read(row, "changed_at"));
    }

    private KeptContent read(ResultSet row, String text) throws SQLException {
        String base = row.getString("base");
        KeptContent content =
                new KeptContent(row.getString("content_id"), base == null ? null : document(base), document(text));
        kept.keep(row.getString("draft_key"), content);
        return content;
    }

    private static DesignDocument document(String content) {
        return DesignDocument.of(Json.read(content, ObjectNode.class));
    }

    /**
     * Inserts a draft unless there is one for its key. An insertion at the same moment waits for the first; it updates
     * nothing instead of failing, since after a duplicate key two further ones could lock each other out.
     */
    void insertIfAbsent(DesignDraft draft) {
        DesignDocument base = draft.base();
        jdbc.sql("insert into forms_design_draft"
                        + " (id, draft_key, base_id, base, revision, content, content_id, changed_by, changed_at)"
                        + " values (:id, :key, :baseId, :base, :revision, :content, :contentId, :person, :now)"
                        + " on duplicate key update draft_key = draft_key")
                .param("id", draft.id())
                .param("key", draft.key())
                .param("baseId", draft.baseId())
                .param("base", base == null ? null : Json.write(base.view()))
                .param("revision", draft.revision())
                .param("content", Json.write(draft.content().view()))
                .param("contentId", Ids.next())
                .param("person", draft.changedBy())
                .param("now", UtcTimestamps.write(draft.changedAt()))
                .update();
    }

    void update(DesignDraft draft) {
        KeptContent content =
                new KeptContent(Ids.next(), draft.base(), draft.content().copy());
        jdbc.sql("update forms_design_draft set revision = :revision, content = :content, content_id = :contentId,"
                        + " changed_by = :person, changed_at = :now where draft_key = :key")
                .param("key", draft.key())
                .param("revision", draft.revision())
                .param("content", Json.write(content.content().view()))
                .param("contentId", content.id())
                .param("person", draft.changedBy())
                .param("now", UtcTimestamps.write(draft.changedAt()))
                .update();
        kept.keep(draft.key(), content);
    }

    void delete(String key) {
        jdbc.sql("delete from forms_design_step where draft_key = ?").param(key).update();
        jdbc.sql("delete from forms_design_request where draft_key = ?")
                .param(key)
                .update();
        jdbc.sql("delete from forms_design_draft where draft_key = ?")
                .param(key)
                .update();
    }

    void insert(String key, DesignStep step) {
        jdbc.sql("insert into forms_design_step (draft_key, no, person_id, made_at, kind, summary, edits, redoable)"
                        + " values (:key, :no, :person, :at, :kind, :summary, :edits, :redoable)")
                .param("key", key)
                .param("no", step.number())
                .param("person", step.personId())
                .param("at", UtcTimestamps.write(step.at()))
                .param("kind", step.kind().name())
                .param("summary", Json.write(step.summary()))
                .param("edits", Json.write(new StoredEdits(step.edits())))
                .param("redoable", step.kind() == DesignStep.Kind.EDIT)
                .update();
    }

    void delete(String key, long number) {
        jdbc.sql("delete from forms_design_step where draft_key = ? and no = ?")
                .params(key, number)
                .update();
    }

    /** Steps after a revision, oldest first. */
    List<DesignStep> since(String key, long revision) {
        return jdbc.sql(STEP + " where draft_key = ? and no > ? order by no")
                .params(key, revision)
                .query((row, number) -> step(row))
                .list();
    }

    /** The last steps after the person's own last one, oldest first. */
    List<DesignStep> sinceOwn(String key, String personId, int most) {
        List<DesignStep> steps = jdbc.sql(STEP + " where draft_key = :key and no >"
                        + " (select coalesce(max(own.no), 0) from forms_design_step own"
                        + " where own.draft_key = :key and own.person_id = :person) order by no desc limit " + most)
                .param("key", key)
                .param("person", personId)
                .query((row, number) -> step(row))
                .list();
        List<DesignStep> ordered = new ArrayList<>(steps);
        Collections.reverse(ordered);
        return ordered;
    }

    Optional<DesignStep> find(String key, long number) {
        return jdbc.sql(STEP + " where draft_key = ? and no = ?")
                .params(key, number)
                .query((row, index) -> step(row))
                .optional();
    }

    /** Edits of a person that are not undone, the last first. */
    List<DesignStep> done(String key, String personId, int most) {
        return jdbc.sql(STEP + " where draft_key = :key and person_id = :person and kind = 'EDIT'"
                        + " and undone_at is null order by no desc limit " + most)
                .param("key", key)
                .param("person", personId)
                .query((row, number) -> step(row))
                .list();
    }

    /** The edit that the person undid last and has not replaced by another edit since. */
    Optional<DesignStep> undone(String key, String personId) {
        return jdbc.sql(STEP + " where draft_key = :key and person_id = :person and kind = 'EDIT' and redoable"
                        + " and undone_at is not null order by undone_at desc limit 1")
                .param("key", key)
                .param("person", personId)
                .query((row, number) -> step(row))
                .optional();
    }

    /** @param revision at which the step was undone; 0 if it is done again */
    void markUndone(String key, long number, long revision) {
        jdbc.sql("update forms_design_step set undone_at = :at where draft_key = :key and no = :no")
                .param("at", revision == 0 ? null : revision)
                .param("key", key)
                .param("no", number)
                .update();
    }

    /** After a new edit, what the person had undone cannot be done again. */
    void forgetUndone(String key, String personId) {
        jdbc.sql("update forms_design_step set redoable = false where draft_key = ? and person_id = ?"
                        + " and undone_at is not null and redoable")
                .params(key, personId)
                .update();
    }

    private static DesignStep step(ResultSet row) throws SQLException {
        Instant at = UtcTimestamps.read(row, "made_at");
        return new DesignStep(
                row.getLong("no"),
                row.getString("person_id"),
                at,
                DesignStep.Kind.valueOf(row.getString("kind")),
                Json.read(row.getString("summary"), StepSummary.class),
                Json.read(row.getString("edits"), StoredEdits.class).edits());
    }
}
