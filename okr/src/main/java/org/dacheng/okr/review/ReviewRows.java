package org.dacheng.okr.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.database.UtcTimestamps;
import org.dacheng.base.id.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and notes in the database; an empty note marks a participant. */
@Component
class ReviewRows {

    private static final Duration WITHOUT_A_MEETING = Duration.ofDays(7);
    private static final String COLUMNS = "r.id, r.cycle_id, r.manager_id, r.begun_at, r.ended_at";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    ReviewRows(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A meeting. */
    record ReviewRow(
            String id,
            String cycleId,
            String managerId,
            Instant begunAt,
            @Nullable Instant endedAt) {

        static ReviewRow read(ResultSet row, int number) throws SQLException {
            return new ReviewRow(
                    row.getString("id"),
                    row.getString("cycle_id"),
                    row.getString("manager_id"),
                    UtcTimestamps.read(row, "begun_at"),
                    UtcTimestamps.readNullable(row, "ended_at"));
        }
    }

    /** The note about a person. */
    record ReviewNoteRow(String personId, String words, Instant madeAt) {}

    /** A meeting in a list. */
    record ReviewSummary(ReviewRow review, int people, int noted) {}

    /** The end of the manager's last meeting that ended before a moment. */
    ReviewPeriodStart since(String cycleId, String managerId, Instant moment) {
        return jdbc.sql("select max(ended_at) as ended_at from okr_review where cycle_id = :cycle"
                        + " and manager_id = :manager and ended_at < :moment")
                .param("cycle", cycleId)
                .param("manager", managerId)
                .param("moment", UtcTimestamps.write(moment))
                .query((row, number) -> Optional.ofNullable(UtcTimestamps.readNullable(row, "ended_at")))
                .single()
                .map(ended -> new ReviewPeriodStart(ended, true))
                .orElseGet(() -> new ReviewPeriodStart(moment.minus(WITHOUT_A_MEETING), false));
    }

    /** Blocks other meetings from starting in this cycle until the end of the transaction. */
    void lockCycle(String cycleId) {
        jdbc.sql("select id from okr_cycle where id = :id for update")
                .param("id", cycleId)
                .query(String.class)
                .list();
    }

    /** Locks the row until the end of the transaction. */
    void lock(String id) {
        jdbc.sql("select id from okr_review where id = :id for update")
                .param("id", id)
                .query(String.class)
                .list();
    }

    Optional<ReviewRow> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from okr_review r where r.id = :id")
                .param("id", id)
                .query(ReviewRow::read)
                .optional();
    }

    Optional<ReviewRow> running(String cycleId, String managerId) {
        return jdbc.sql("select " + COLUMNS + " from okr_review r where r.cycle_id = :cycle"
                        + " and r.manager_id = :manager and r.ended_at is null order by r.begun_at desc limit 1")
                .param("cycle", cycleId)
                .param("manager", managerId)
                .query(ReviewRow::read)
                .optional();
    }

    /** Meetings held by a manager, newest first. */
    List<ReviewSummary> heldBy(String cycleId, String managerId) {
        return lines("r.manager_id = :person", cycleId, managerId);
    }

    /** Finished meetings in which the person took part, newest first. */
    List<ReviewSummary> ofParticipant(String cycleId, String personId) {
        return lines(
                "r.ended_at is not null and r.manager_id <> :person and exists (select 1 from okr_review_note m"
                        + " where m.review_id = r.id and m.person_id = :person)",
                cycleId,
                personId);
    }

    private List<ReviewSummary> lines(String condition, String cycleId, String personId) {
        return jdbc.sql("select " + COLUMNS + ", count(n.id) as people,"
                        + " sum(case when n.words <> '' then 1 else 0 end) as noted"
                        + " from okr_review r left join okr_review_note n on n.review_id = r.id"
                        + " where r.cycle_id = :cycle and " + condition
                        + " group by " + COLUMNS + " order by r.begun_at desc, r.id desc limit 200")
                .param("cycle", cycleId)
                .param("person", personId)
                .query((row, number) ->
                        new ReviewSummary(ReviewRow.read(row, number), row.getInt("people"), row.getInt("noted")))
                .list();
    }

    /** Notes in the order of participants. */
    List<ReviewNoteRow> notes(String reviewId) {
        return jdbc.sql("select person_id, words, made_at from okr_review_note where review_id = :review order by id")
                .param("review", reviewId)
                .query((row, number) -> new ReviewNoteRow(
                        row.getString("person_id"), row.getString("words"), UtcTimestamps.read(row, "made_at")))
                .list();
    }

    String begin(String cycleId, String managerId, Instant now, List<String> people) {
        String id = Ids.next();
        jdbc.sql("insert into okr_review (id, cycle_id, manager_id, begun_at)"
                        + " values (:id, :cycle, :manager, :now)")
                .params(Map.of("id", id, "cycle", cycleId, "manager", managerId, "now", UtcTimestamps.write(now)))
                .update();
        List<String> ids = people.stream().map(person -> Ids.next()).sorted().toList();
        for (int at = 0; at < people.size(); at++) {
            batch.update(
                    "insert into okr_review_note (id, review_id, person_id, words, made_at) values (?, ?, ?, '', ?)",
                    ids.get(at),
                    id,
                    people.get(at),
                    UtcTimestamps.write(now));
        }
        return id;
    }

    /** @return whether the person takes part */
    boolean note(String reviewId, String personId, String words, Instant now) {
        return jdbc.sql("update okr_review_note set words = :words, made_at = :now"
                                + " where review_id = :review and person_id = :person")
                        .param("words", words)
                        .param("now", UtcTimestamps.write(now))
                        .param("review", reviewId)
                        .param("person", personId)
                        .update()
                > 0;
    }

    void end(String reviewId, Instant now) {
        jdbc.sql("update okr_review set ended_at = :now where id = :id")
                .param("now", UtcTimestamps.write(now))
                .param("id", reviewId)
                .update();
    }
}
