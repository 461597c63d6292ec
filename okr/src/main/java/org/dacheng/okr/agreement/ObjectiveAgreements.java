package org.dacheng.okr.agreement;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.state.TransactionRetry;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.okr.cycle.CycleProcess;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.AgreementTransitions;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submits objectives for agreement, through the process that the cycle names. */
@Service
public class ObjectiveAgreements {

    private final Cycles cycles;
    private final AgreementTransitions transitions;
    private final ObjectiveSubmissionRows submissions;
    private final SubmissionSnapshotBuilder snapshots;
    private final Processes processes;
    private final GoalFields fields;
    private final Requests requests;
    private final TransactionRetry retry;

    ObjectiveAgreements(
            Cycles cycles,
            AgreementTransitions transitions,
            ObjectiveSubmissionRows submissions,
            SubmissionSnapshotBuilder snapshots,
            Processes processes,
            GoalFields fields,
            Requests requests,
            TransactionRetry retry) {
        this.cycles = cycles;
        this.transitions = transitions;
        this.submissions = submissions;
        this.snapshots = snapshots;
        this.processes = processes;
        this.fields = fields;
        this.requests = requests;
        this.retry = retry;
    }

    /**
     * Submits the owner's objectives that are ready, all or those chosen. When the actor's last request for them was
     * sent back, that request is resubmitted with the current content.
     *
     * @param chosen ids of objectives; null for all that are ready
     * @return id of the request, or null when the cycle names no process and all are agreed at once
     * @throws InvalidInput see {@link AgreementTransitions#ready}; nothing to submit; something chosen that is not
     *     ready, pointer {@code /objectiveIds}; the process has no field for objectives
     */
    public @Nullable String submit(Actor actor, String cycleId, Owner owner, @Nullable Collection<String> chosen) {
        return retry.inTransaction(() -> {
            CycleView cycle = cycles.get(actor, cycleId);
            submissions.lock(cycleId, owner);
            if (chosen != null && chosen.isEmpty()) {
                throw refused("/objectiveIds", Message.of("okr.agreement.choose"));
            }
            List<String> ids = transitions.ready(actor, cycleId, owner, id -> chosen == null || chosen.contains(id));
            if (chosen != null && !new HashSet<>(ids).containsAll(chosen)) {
                throw refused("/objectiveIds", Message.of("okr.agreement.not-ready"));
            }
            if (ids.isEmpty()) {
                throw refused("/owner", Message.of("okr.agreement.nothing-to-submit"));
            }
            String submission =
                    submissions.add(cycleId, owner, actor.personId(), snapshots.of(actor, cycle, owner, ids));
            String process = cycle.agreementProcess();
            if (process == null) {
                transitions.agreed(actor.personId(), ids);
                submissions.agreed(submission);
                return null;
            }
            String returned = returned(actor, cycleId, owner);
            return returned == null
                    ? start(actor, process, submission)
                    : resubmit(actor, requests.get(actor, returned), submission);
        });
    }

    private @Nullable String returned(Actor actor, String cycleId, Owner owner) {
        String last = submissions.lastRequest(cycleId, owner, actor.personId());
        return last != null && requests.get(actor, last).can().resubmit() ? last : null;
    }

    private String start(Actor actor, String process, String submission) {
        PublishedDefinition definition = processes.definition(actor, process);
        // The process may have changed since the cycle named it.
        CycleProcess.AGREEMENT.unfit(definition).ifPresent(text -> {
            throw refused("/cycleId", text);
        });
        String field = field(definition.formVersionId());
        return requests.submit(actor, new SubmitRequest(process, Map.of(field, submission), Map.of(), null))
                .id();
    }

    private String resubmit(Actor actor, RequestView request, String submission) {
        Map<String, @Nullable Object> data = new HashMap<>(request.data());
        data.put(field(request.formVersionId()), submission);
        return requests.resubmit(actor, request.id(), data, Map.of()).id();
    }

    private String field(String formVersionId) {
        return fields.key(formVersionId, ObjectivesFieldType.NAME)
                .orElseThrow(() -> refused("/cycleId", Message.of("okr.agreement.process-without-field")));
    }

    static InvalidInput refused(String pointer, Message text) {
        return InvalidInput.of(pointer, text);
    }
}
