package org.dacheng.okr.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestEvent;
import org.dacheng.engine.event.RequestRef;
import org.dacheng.engine.event.RequestRefused;
import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.event.RequestWithdrawn;
import org.dacheng.engine.process.Processes;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.submission.SubmitRequest;
import org.dacheng.forms.field.Field;
import org.dacheng.okr.alignment.AlignmentDecisions;
import org.dacheng.okr.cycle.CycleProcess;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.event.AlignmentRequestWithdrawn;
import org.dacheng.okr.event.AlignmentRequested;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.actor.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Connects alignments with the requests that decide on them: submits and records the decision. */
@Component
class AlignmentListener {

    private static final String PERSON = "person";

    private final Cycles cycles;
    private final Processes processes;
    private final GoalFields fields;
    private final Requests requests;
    private final AlignmentRequestReader alignments;
    private final AlignmentDecisions decisions;
    private final Actors actors;

    AlignmentListener(
            Cycles cycles,
            Processes processes,
            GoalFields fields,
            Requests requests,
            AlignmentRequestReader alignments,
            AlignmentDecisions decisions,
            Actors actors) {
        this.cycles = cycles;
        this.processes = processes;
        this.fields = fields;
        this.requests = requests;
        this.alignments = alignments;
        this.decisions = decisions;
        this.actors = actors;
    }

    @EventListener
    void on(AlignmentRequested event) {
        Actor actor = actors.of(event.requestedBy(), "okr");
        String process = cycles.get(actor, event.cycleId()).alignmentProcess();
        if (process != null) {
            start(actor, process, event);
        }
    }

    private void start(Actor actor, String process, AlignmentRequested event) {
        PublishedDefinition definition = processes.definition(actor, process);
        CycleProcess.ALIGNMENT.unfit(definition).ifPresent(text -> {
            throw ObjectiveAgreements.refused("/parentId", text);
        });
        String form = definition.formVersionId();
        Map<String, @Nullable Object> data = new HashMap<>();
        fields.key(form, AlignmentFieldType.NAME).ifPresent(field -> data.put(field, event.alignmentId()));
        fields.first(form, PERSON).ifPresent(person -> data.put(person.key(), chosen(person, event)));
        requests.submit(actor, new SubmitRequest(process, data, Map.of(), null));
    }

    private static Object chosen(Field person, AlignmentRequested event) {
        String id = event.parentResponsibleId();
        return person.flag("multiple") ? List.of(id) : id;
    }

    @EventListener
    void on(RequestSubmitted event) {
        fields.answer(event.formVersionId(), AlignmentFieldType.NAME, event.data())
                .flatMap(alignments::find)
                .ifPresent(alignmentRequest -> submitted(event, alignmentRequest));
    }

    private void submitted(RequestSubmitted event, AlignmentRequest alignmentRequest) {
        String request = event.request().id();
        if (alignmentRequest.requestId() != null
                && !alignmentRequest.requestId().equals(request)) {
            String field =
                    fields.key(event.formVersionId(), AlignmentFieldType.NAME).orElse("");
            throw ObjectiveAgreements.refused("/data/" + field, Message.of("okr.agreement.align-used"));
        }
        fields.first(event.formVersionId(), PERSON)
                .ifPresent(person -> requireResponsiblePerson(event, alignmentRequest, person));
        decisions.waitsFor(alignmentRequest.id(), request);
    }

    /** Otherwise a submitter could name any person as the approver. */
    private static void requireResponsiblePerson(
            RequestSubmitted event, AlignmentRequest alignmentRequest, Field person) {
        String responsible = alignmentRequest.parent().responsibleId();
        Object named = event.data().get(person.key());
        if (!responsible.equals(named) && !List.of(responsible).equals(named)) {
            throw ObjectiveAgreements.refused("/data/" + person.key(), Message.of("okr.agreement.align-other-person"));
        }
    }

    @EventListener
    void on(RequestApproved event) {
        if (anyWaitsFor(event.request())) {
            decisions.confirmed(event.request().id(), event.actorId());
        }
    }

    @EventListener
    void on(RequestRefused event) {
        refuse(event, event.comment());
    }

    @EventListener
    void on(RequestWithdrawn event) {
        if (anyWaitsFor(event.request())) {
            decisions.withdrawn(event.request().id(), event.actorId());
        }
    }

    @EventListener
    void on(AlignmentRequestWithdrawn event) {
        requests.withdrawUnchecked(actors.of(event.by(), "okr"), event.requestId());
    }

    /** Costs no query for a request whose form has no such field: no alignment was ever bound to it. */
    private boolean anyWaitsFor(RequestRef request) {
        return fields.has(request.formVersionId(), AlignmentFieldType.NAME) && alignments.anyWaitsFor(request.id());
    }

    private void refuse(RequestEvent event, @Nullable String remark) {
        if (anyWaitsFor(event.request())) {
            decisions.refused(event.request().id(), event.actorId(), remark);
        }
    }
}
