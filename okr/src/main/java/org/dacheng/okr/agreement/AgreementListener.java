package org.dacheng.okr.agreement;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.RequestReturned;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.people.actor.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Updates the state of objectives with the request they were submitted by, in the same transaction. */
@Component
class AgreementListener {

    private final GoalFields fields;
    private final ObjectiveSubmissionRows submissions;
    private final SubmissionSnapshotBuilder snapshots;
    private final Cycles cycles;
    private final AgreementTransitions transitions;

    AgreementListener(
            GoalFields fields,
            ObjectiveSubmissionRows submissions,
            SubmissionSnapshotBuilder snapshots,
            Cycles cycles,
            AgreementTransitions transitions) {
        this.fields = fields;
        this.submissions = submissions;
        this.snapshots = snapshots;
        this.cycles = cycles;
        this.transitions = transitions;
    }

    @EventListener
    void on(RequestSubmitted event) {
        fields.answer(event.formVersionId(), ObjectivesFieldType.NAME, event.data())
                .flatMap(submissions::find)
                .ifPresent(submission -> submitted(event, submission));
    }

    private void submitted(RequestSubmitted event, ObjectiveSubmission submission) {
        String request = event.request().id();
        String pointer = "/data/"
                + fields.key(event.formVersionId(), ObjectivesFieldType.NAME).orElse("");
        if (submission.requestId() != null && !submission.requestId().equals(request)) {
            throw ObjectiveAgreements.refused(pointer, Message.of("okr.agreement.used"));
        }
        SubmissionSnapshot content = submission.requestId() == null
                ? submission.content()
                : renewedSnapshot(event.actor(), submission, pointer);
        submissions.bind(submission.id(), request, content);
        transitions.submitted(event.actor(), content.ids(), request);
    }

    /** The request was resubmitted on its own page: the same objectives with their current content. */
    private SubmissionSnapshot renewedSnapshot(Actor actor, ObjectiveSubmission submission, String pointer) {
        try {
            submissions.lock(submission.cycleId(), submission.owner());
            List<String> ids = transitions.ready(
                    actor,
                    submission.cycleId(),
                    submission.owner(),
                    submission.content().ids()::contains);
            if (ids.isEmpty()) {
                throw ObjectiveAgreements.refused(pointer, Message.of("okr.agreement.nothing-to-submit"));
            }
            return snapshots.of(actor, cycles.get(actor, submission.cycleId()), submission.owner(), ids);
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.violations().stream()
                    .map(violation -> new Violation(pointer, violation.text()))
                    .toList());
        }
    }

    @EventListener
    void on(RequestApproved event) {
        String request = event.request().id();
        List<String> ids = waitingFor(event.request());
        if (!ids.isEmpty()) {
            transitions.agreed(event.actorId(), ids);
            submissions.agreedByRequest(request);
        }
    }

    @EventListener
    void on(RequestReturned event) {
        returnObjectives(event, false);
    }

    @EventListener
    void on(RequestRefused event) {
        returnObjectives(event, false);
    }

    @EventListener
    void on(RequestWithdrawn event) {
        returnObjectives(event, true);
    }

    private void returnObjectives(RequestEvent event, boolean withdrawn) {
        List<String> ids = waitingFor(event.request());
        if (!ids.isEmpty()) {
            transitions.returned(event.actorId(), ids, withdrawn);
        }
    }

    /** Costs no query for a request whose form has no such field: it was never bound to a submission. */
    private List<String> waitingFor(RequestRef request) {
        return fields.has(request.formVersionId(), ObjectivesFieldType.NAME) && submissions.anyBy(request.id())
                ? transitions.waitingFor(request.id())
                : List.of();
    }
}
