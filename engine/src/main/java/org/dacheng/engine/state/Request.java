package org.dacheng.engine.state;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.id.Ids;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.timeline.TimelineChain;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run of a process. Every change locks its row first. */
@Entity
@DynamicUpdate
@Table(name = "engine_request")
public class Request {

    private static final Duration BETWEEN_REMINDERS = Duration.ofMinutes(10);

    @Id
    private String id;

    private String number;
    private String processId;
    private String versionId;
    private String submitterId;
    private String enteredBy;
    private String departmentId;
    private String titleZh;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private RequestStatus status;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant remindedAt;

    private String instanceId;
    private String idempotencyKey;
    private String fingerprint;

    private String answers;

    private String chosen;

    @Convert(converter = SummaryFieldsColumn.class)
    private SummaryFields facts;

    @Convert(converter = RequestProgressColumn.class)
    private RequestProgress progress;

    @Embedded
    private TimelineChain chain;

    @Convert(converter = LastDecisionColumn.class)
    private LastDecision lastDecision;

    @Transient
    private Map<String, @Nullable Object> parsedAnswers;

    protected Request() {}

    public Request(
            Submission submission,
            PublishedDefinition process,
            RequestContent content,
            @Nullable String department,
            Instant now) {
        id = Ids.next();
        number = submission.number();
        processId = process.key();
        versionId = process.versionId();
        submitterId = submission.submitterId();
        enteredBy = submission.enteredBy();
        departmentId = department;
        idempotencyKey = submission.idempotencyKey();
        fingerprint = submission.fingerprint();
        chosen = Json.write(submission.chosen());
        status = RequestStatus.RUNNING;
        submittedAt = now;
        progress = RequestProgress.NONE;
        chain = new TimelineChain();
        answer(content);
    }

    /**
     * Submitter and number of a submission; with an idempotency key, also the fingerprint of the submitted content.
     *
     * @param enteredBy who filled it in for the submitter; null for the submitter
     */
    public record Submission(
            String submitterId,
            @Nullable String enteredBy,
            String number,
            Map<String, List<String>> chosen,
            @Nullable String idempotencyKey,
            @Nullable String fingerprint) {}

    public String id() {
        return id;
    }

    public String number() {
        return number;
    }

    /**
     * Whether this content was submitted with the request's key. Requests of earlier versions store only their process.
     *
     * @param sent fingerprints that a request with this content may have
     */
    public boolean wasSubmittedAs(String process, Set<String> sent) {
        return fingerprint == null ? processId.equals(process) : sent.contains(fingerprint);
    }

    public String processId() {
        return processId;
    }

    public String versionId() {
        return versionId;
    }

    public String submitterId() {
        return submitterId;
    }

    /** Id of the person who filled it in for the submitter; null if that was the submitter. */
    public @Nullable String enteredBy() {
        return enteredBy;
    }

    public LocalText title() {
        return new LocalText(titleZh, titleEn);
    }

    public RequestStatus status() {
        return status;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    /** When the request ended; null while it has not. */
    @Nullable
    public Instant endedAt() {
        return endedAt;
    }

    /** Id of the engine's instance; null before the start and while the request is returned to the submitter. */
    public @Nullable String instanceId() {
        return instanceId;
    }

    /** Canonical answers by field key. */
    public Map<String, @Nullable Object> answers() {
        if (parsedAnswers == null) {
            parsedAnswers = Json.answers(answers);
        }
        return parsedAnswers;
    }

    /** Ids of the people chosen by the submitter, by node id. */
    public Map<String, List<String>> chosen() {
        return Json.read(chosen, new TypeReference<>() {});
    }

    public RequestProgress progress() {
        return progress;
    }

    TimelineChain chain() {
        return chain;
    }

    void answer(RequestContent content) {
        answers = Json.write(content.answers());
        parsedAnswers = content.answers();
        titleZh = content.title().zh();
        titleEn = content.title().en();
        facts = content.facts();
    }

    /** Replaces the progress. */
    public void updateProgress(RequestProgress further) {
        progress = further;
    }

    /** Sets the id of the started engine instance, if the request is still running. */
    public void setInstance(String engineInstance) {
        // A flow that waits nowhere ends before its id is known.
        instanceId = status == RequestStatus.RUNNING ? engineInstance : null;
    }

    /** Sets the request to running again, with reset progress and newly chosen people. */
    public void resubmit(Map<String, List<String>> newlyChosen) {
        status = RequestStatus.RUNNING;
        chosen = Json.write(newlyChosen);
        progress = progress.restart();
    }

    /** Returns the request to its submitter. */
    public void returnToSubmitter() {
        status = RequestStatus.RETURNED;
        instanceId = null;
        progress = progress.restart();
    }

    /** Ends the request with the given status. */
    public void end(RequestStatus outcome, Instant now) {
        status = outcome;
        endedAt = now;
        instanceId = null;
        progress = progress.stop();
    }

    /** The last decision with the state before it; null if there is none, or if it was undone. */
    public @Nullable LastDecision lastDecision() {
        return lastDecision;
    }

    /** Snapshot of the current answers. */
    LastDecision.AnswerSnapshot answerSnapshot() {
        return new LastDecision.AnswerSnapshot(answers, title(), facts);
    }

    void rememberDecision(LastDecision decision) {
        lastDecision = decision;
    }

    /**
     * Restores the state before the last decision.
     *
     * @param engineInstance id of the engine's instance at that position
     */
    public void undo(LastDecision decision, String engineInstance) {
        status = RequestStatus.RUNNING;
        endedAt = null;
        instanceId = engineInstance;
        progress = decision.progress();
        LastDecision.AnswerSnapshot before = decision.answered();
        if (before != null) {
            answer(new RequestContent(Json.answers(before.answers()), before.title(), before.facts()));
        }
        lastDecision = null;
    }

    /** Minutes until the request may be urged again; 0 if it may be urged now. */
    public long minutesUntilReminder(Instant now) {
        Duration left = remindedAt == null ? Duration.ZERO : Duration.between(now, remindedAt.plus(BETWEEN_REMINDERS));
        return left.isNegative() || left.isZero() ? 0 : left.plusSeconds(59).toMinutes();
    }

    /** Records the time of the last reminder. */
    public void remind(Instant now) {
        remindedAt = now;
    }
}
