package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.camunda.Entry;
import org.dacheng.engine.camunda.NodeEvents;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestCopied;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Copy;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.request.Conditions;
import org.dacheng.engine.request.Copies;
import org.dacheng.engine.request.NobodyFound;
import org.dacheng.engine.request.Progress;
import org.dacheng.engine.request.Progress.Held;
import org.dacheng.engine.request.Progress.Waiting;
import org.dacheng.engine.request.Request;
import org.dacheng.engine.request.RequestStatus;
import org.dacheng.engine.request.Step;
import org.dacheng.engine.request.Steps;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.signing.Signing;
import org.dacheng.engine.signing.Situation;
import org.dacheng.engine.timeline.EntryKind;
import org.springframework.stereotype.Component;

/** What happens when the flow reaches a node: people are found, tasks given, everything explained. */
@Component
class NodeEntries implements NodeEvents {

    private final Steps steps;
    private final Signers signers;
    private final Conditions conditions;
    private final Copies copies;
    private final TaskStore tasks;
    private final Closing closing;

    NodeEntries(Steps steps, Signers signers, Conditions conditions, Copies copies, TaskStore tasks, Closing closing) {
        this.steps = steps;
        this.signers = signers;
        this.conditions = conditions;
        this.copies = copies;
        this.tasks = tasks;
        this.closing = closing;
    }

    @Override
    public Entry entered(String requestId, String nodeId) {
        Step step = steps.current(requestId);
        if (step.restoring()) {
            return Entry.WAIT;
        }
        Approval node = step.process().flow().approval(nodeId);
        Signing signing = signing(step, node);
        Request request = step.request();
        request.proceed(request.progress().visit(nodeId));
        signing.passed().forEach(person -> request.proceed(request.progress().approve(nodeId, person)));
        return signing.kind() == Signing.Kind.PASS ? pass(step, node, signing) : assign(step, node, signing);
    }

    /** Refusing for want of people is for the submitter's own click; a request under way goes to the owners instead. */
    private Signing signing(Step step, Approval node) {
        Signing signing = signers.of(node, step.situation(node.id()));
        if (signing.kind() == Signing.Kind.REFUSE && !step.starting()) {
            signing = signers.ownersFor(node, step.situation(node.id()));
        }
        if (signing.kind() == Signing.Kind.REFUSE) {
            throw new NobodyFound(node.name(), signing.why());
        }
        return signing;
    }

    private static Entry pass(Step step, Approval node, Signing signing) {
        Request request = step.request();
        request.proceed(request.progress().finish(node.id()));
        step.write(step.consequence(EntryKind.PASSED)
                .at(node.id(), node.name())
                .with(signing.passed())
                .because(signing.why()));
        return Entry.PASS;
    }

    /** The list is frozen here: who changes departments tomorrow keeps what he has today. */
    private Entry assign(Step step, Approval node, Signing signing) {
        boolean inTurn = node.signing() == SigningMode.IN_TURN;
        List<Signer> now = inTurn ? signing.signers().subList(0, 1) : signing.signers();
        List<Signer> later =
                inTurn ? signing.signers().subList(1, signing.signers().size()) : List.of();
        List<Held> held =
                now.stream().map(signer -> tasks.give(step, node.id(), signer)).toList();
        Request request = step.request();
        request.proceed(request.progress().waitAt(new Waiting(node.id(), step.now(), held, List.copyOf(later))));
        step.write(step.consequence(EntryKind.ASSIGNED)
                .at(node.id(), node.name())
                .with(signing.people())
                .because(signing.why()));
        List<String> people = now.stream().map(Signer::personId).toList();
        step.tell(new TaskAssigned(step.ref(), null, people, node.name()));
        return Entry.WAIT;
    }

    @Override
    public void copied(String requestId, String nodeId) {
        Step step = steps.current(requestId);
        Copy node = (Copy) step.process().flow().find(nodeId).orElseThrow();
        Request request = step.request();
        request.proceed(request.progress().visit(nodeId).finish(nodeId));
        Situation situation = step.situation(nodeId);
        List<String> readers = signers.readers(node, situation);
        List<String> added = copies.give(requestId, readers, step.now());
        step.copied(added);
        step.write(step.consequence(EntryKind.COPIED)
                .at(nodeId, node.name())
                .with(readers)
                .because(signers.why(nodeId, node.people(), situation)));
        step.tell(new RequestCopied(step.ref(), null, added));
    }

    @Override
    public boolean holds(String requestId, String branchId) {
        return conditions.holds(steps.current(requestId), branchId);
    }

    /** An end inside a parallel branch ends the others too. */
    @Override
    public void ended(String requestId) {
        Step step = steps.current(requestId);
        Request request = step.request();
        Progress progress = request.progress();
        closing.close(step, progress.waiting());
        request.end(RequestStatus.APPROVED, step.now());
        step.write(step.consequence(EntryKind.ENDED_APPROVED));
        step.tell(new RequestApproved(step.ref(), step.asker().personId(), List.of(request.submitterId())));
    }
}
