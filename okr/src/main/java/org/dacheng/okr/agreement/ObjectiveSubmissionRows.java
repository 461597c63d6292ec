package org.dacheng.okr.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions in the database. */
@Component("okrSubmissions")
class ObjectiveSubmissionRows {

    private static final String COLUMNS = "id, cycle_id, owner_kind, owner_id, submitted_by, request_id, content";
    private static final String OF_OWNER = "cycle_id = :cycle and owner_kind = :kind and owner_id = :owner";

    private final JdbcClient jdbc;
    private final Clock clock;

    ObjectiveSubmissionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Serializes concurrent submissions of the same objectives; the second one finds nothing left to submit. */
    void lock(String cycleId, Owner owner) {
        jdbc.sql("select id from okr_objective where " + OF_OWNER + " for update")
                .param("cycle", cycleId)
                .param("kind", kind(owner))
                .param("owner", owner.id())
                .query(String.class)
                .list();
    }

    String add(String cycleId, Owner owner, String personId, SubmissionSnapshot content) {
        String id = Ids.next();
        jdbc.sql("insert into okr_submission"
                        + " (id, cycle_id, owner_kind, owner_id, submitted_by, submitted_at, content)"
                        + " values (:id, :cycle, :kind, :owner, :person, :at, :content)")
                .param("id", id)
                .param("cycle", cycleId)
                .param("kind", kind(owner))
                .param("owner", owner.id())
                .param("person", personId)
                .param("at", UtcTimestamps.write(clock.instant()))
                .param("content", Json.write(content))
                .update();
        return id;
    }

    Optional<ObjectiveSubmission> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from okr_submission where id = :id")
                .param("id", id)
                .query(ObjectiveSubmissionRows::read)
                .optional();
    }

    void bind(String id, String requestId, SubmissionSnapshot content) {
        jdbc.sql("update okr_submission set request_id = :request, content = :content, submitted_at = :at"
                        + " where id = :id")
                .param("request", requestId)
                .param("content", Json.write(content))
                .param("at", UtcTimestamps.write(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Cheap, because it runs for every finished request whose form has goals. */
    boolean anyBy(String requestId) {
        return jdbc.sql("select count(*) from okr_submission where request_id = :request")
                        .param("request", requestId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The request by which the person last submitted the owner's objectives. */
    @Nullable
    String lastRequest(String cycleId, Owner owner, String personId) {
        return jdbc.sql("select request_id from okr_submission where " + OF_OWNER
                        + " and submitted_by = :person and request_id is not null"
                        + " order by submitted_at desc, id desc limit 1")
                .param("cycle", cycleId)
                .param("kind", kind(owner))
                .param("owner", owner.id())
                .param("person", personId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void agreed(String id) {
        jdbc.sql("update okr_submission set agreed_at = :at where id = :id")
                .param("at", UtcTimestamps.write(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Marks the last submission of the request as agreed. */
    void agreedByRequest(String requestId) {
        jdbc.sql(
                        "select id from okr_submission where request_id = :request order by submitted_at desc, id desc limit 1")
                .param("request", requestId)
                .query(String.class)
                .optional()
                .ifPresent(this::agreed);
    }

    /** Agreed submissions of the owner in this cycle, newest first. */
    List<SubmissionSnapshot> agreed(String cycleId, Owner owner) {
        return jdbc
                .sql("select content from okr_submission where " + OF_OWNER
                        + " and agreed_at is not null order by agreed_at desc, id desc")
                .param("cycle", cycleId)
                .param("kind", kind(owner))
                .param("owner", owner.id())
                .query(String.class)
                .list()
                .stream()
                .map(content -> Json.read(content, SubmissionSnapshot.class))
                .toList();
    }

    private static ObjectiveSubmission read(ResultSet row, int number) throws SQLException {
        Owner owner = new Owner(
                OwnerKind.valueOf(row.getString("owner_kind").toUpperCase(Locale.ROOT)), row.getString("owner_id"));
        return new ObjectiveSubmission(
                row.getString("id"),
                row.getString("cycle_id"),
                owner,
                row.getString("submitted_by"),
                row.getString("request_id"),
                Json.read(row.getString("content"), SubmissionSnapshot.class));
    }

    private static String kind(Owner owner) {
        return owner.kind().name().toLowerCase(Locale.ROOT);
    }
}
