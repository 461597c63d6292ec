package org.dacheng.engine.task;

import java.util.List;
import org.dacheng.engine.access.RequestCopies;
import org.dacheng.engine.camunda.NodeEntryResult;
import org.dacheng.engine.camunda.NodeEvents;
import org.dacheng.engine.event.RequestApproved;
import org.dacheng.engine.event.RequestCopied;
import org.dacheng.engine.event.TaskAssigned;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.forecast.BranchConditions;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.signing.ResolvedSigners;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestProgress;
import org.dacheng.engine.state.RequestProgress.Held;
import org.dacheng.engine.state.RequestProgress.Waiting;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.engine.state.RequestSteps;
import org.dacheng.engine.submission.NobodyFound;
import org.dacheng.engine.timeline.TimelineEntryKind;
import org.springframework.stereotype.Component;

/** Handles the entry of the flow into a node: finds people, assigns tasks and records the reasons. */
@Component
class NodeEntryHandler implements NodeEvents {

    private final RequestSteps steps;
    private final Signers signers;
    private final BranchConditions conditions;
    private final RequestCopies copies;
    private final TaskStore tasks;
    private final TaskClosing closing;

    NodeEntryHandler(
            RequestSteps steps,
            Signers signers,
            BranchConditions conditions,
            RequestCopies copies,
            TaskStore tasks,
            TaskClosing closing) {
        this.steps = steps;
        this.signers = signers;
        this.conditions = conditions;
        this.copies = copies;
        this.tasks = tasks;
        this.closing = closing;
    }

    @Override
    public NodeEntryResult entered(String requestId, String nodeId) {
        RequestStep step = steps.current(requestId);
        if (step.restoring()) {
            return NodeEntryResult.WAIT;
        }
        ApprovalNode node = step.process().flow().approval(nodeId);
        ResolvedSigners signing = signing(step, node);
        Request request = step.request();
        request.updateProgress(request.progress().visit(nodeId));
        signing.passed()
                .forEach(person -> request.updateProgress(request.progress().approve(nodeId, person)));
        return signing.kind() == ResolvedSigners.SigningResult.PASS
                ? pass(step, node, signing)
                : assign(step, node, signing);
    }

    /**
     * A missing approver refuses the request only during submission; a running request goes to the process owners
     * instead.
     */
    private ResolvedSigners signing(RequestStep step, ApprovalNode node) {
        ResolvedSigners signing = signers.of(node, step.entryContext(node.id()));
        if (signing.kind() == ResolvedSigners.SigningResult.REFUSE && !step.starting()) {
            signing = signers.ownersFor(node, step.entryContext(node.id()));
        }
        if (signing.kind() == ResolvedSigners.SigningResult.REFUSE) {
            throw new NobodyFound(node.name(), signing.why());
        }
        return signing;
    }

    private static NodeEntryResult pass(RequestStep step, ApprovalNode node, ResolvedSigners signing) {
        Request request = step.request();
        request.updateProgress(request.progress().finish(node.id()));
        step.write(step.consequence(TimelineEntryKind.PASSED)
                .at(node.id(), node.name())
                .with(signing.passed())
                .because(signing.why()));
        return NodeEntryResult.PASS;
    }

    /** The list of signers is fixed here; people who change departments later keep their tasks. */
    private NodeEntryResult assign(RequestStep step, ApprovalNode node, ResolvedSigners signing) {
        boolean inTurn = node.signing() == SigningMode.IN_TURN;
        List<Signer> now = inTurn ? signing.signers().subList(0, 1) : signing.signers();
        List<Signer> later =
                inTurn ? signing.signers().subList(1, signing.signers().size()) : List.of();
        List<Held> held = now.stream()
                .map(signer -> tasks.assign(step, node.id(), signer))
                .toList();
        Request request = step.request();
        request.updateProgress(request.progress().waitAt(new Waiting(node.id(), step.now(), held, List.copyOf(later))));
        step.write(step.consequence(TimelineEntryKind.ASSIGNED)
                .at(node.id(), node.name())
                .with(signing.people())
                .because(signing.why()));
        List<String> people = now.stream().map(Signer::personId).toList();
        step.addEvent(new TaskAssigned(step.ref(), null, people, node.name()));
        return NodeEntryResult.WAIT;
    }

    @Override
    public void copied(String requestId, String nodeId) {
        RequestStep step = steps.current(requestId);
        CopyNode node = (CopyNode) step.process().flow().find(nodeId).orElseThrow();
        Request request = step.request();
        request.updateProgress(request.progress().visit(nodeId).finish(nodeId));
        NodeEntryContext entryContext = step.entryContext(nodeId);
        List<String> readers = signers.readers(node, entryContext);
        List<String> added = copies.give(requestId, readers, step.now());
        step.copied(added);
        step.write(step.consequence(TimelineEntryKind.COPIED)
                .at(nodeId, node.name())
                .with(readers)
                .because(signers.why(nodeId, node.people(), entryContext)));
        step.addEvent(new RequestCopied(step.ref(), null, added));
    }

    @Override
    public boolean holds(String requestId, String branchId) {
        return conditions.holds(steps.current(requestId), branchId);
    }

    /** An end inside a parallel branch ends the others too. */
    @Override
    public void ended(String requestId) {
        RequestStep step = steps.current(requestId);
        Request request = step.request();
        RequestProgress progress = request.progress();
        closing.close(step, progress.waiting());
        request.end(RequestStatus.APPROVED, step.now());
        step.write(step.consequence(TimelineEntryKind.ENDED_APPROVED));
        step.addEvent(new RequestApproved(step.ref(), step.actor().personId(), List.of(request.submitterId())));
    }
}
