package org.dacheng.engine.forecast;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.EndNode;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.ParallelBranch;
import org.dacheng.engine.flow.ParallelNode;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.forecast.ExpectedStep.Kind;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.signing.NodeEntryContext;
import org.dacheng.engine.signing.ResolvedSigners;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.state.RequestProgress;
import org.jspecify.annotations.Nullable;

/** Predicts the remaining steps of a request by walking the flow, with the same code that runs it. */
public final class FlowForecast {

    private final PublishedDefinition process;
    private final Signers signers;
    private final Ground ground;
    private final List<ExpectedStep> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private RequestProgress progress;

    /** Access to the data that the forecast needs. */
    interface Ground {

        /** @throws ConditionUndecided if the condition cannot be evaluated */
        boolean holds(String branchId);

        NodeEntryContext entryContext(RequestProgress progress, String nodeId);
    }

    /** A node that would refuse the request. */
    public record Refusal(ApprovalNode node, Message why) {}

    FlowForecast(PublishedDefinition process, Signers signers, Ground ground, RequestProgress progress) {
        this.process = process;
        this.signers = signers;
        this.ground = ground;
        this.progress = progress;
    }

    /** Forecast from the start. */
    public FlowForecast whole() {
        ahead(process.flow().nodes(), null);
        return this;
    }

    /** Forecast of the waiting nodes, followed by the nodes after them. */
    public FlowForecast remaining() {
        resume(process.flow().nodes(), null);
        return this;
    }

    /** The expected steps, in order. */
    public List<ExpectedStep> steps() {
        return List.copyOf(steps);
    }

    /** The nodes that would refuse the request because nobody is found. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** @return false if nothing after the nodes is reached */
    private boolean ahead(List<Node> nodes, @Nullable String branch) {
        for (Node node : nodes) {
            if (!pass(node, branch)) {
                return false;
            }
        }
        return true;
    }

    private boolean pass(Node node, @Nullable String branch) {
        if (node instanceof ApprovalNode approval) {
            approval(approval, branch);
        } else if (node instanceof CopyNode copy) {
            copy(copy, branch);
        } else if (node instanceof ConditionNode condition) {
            return condition(condition, branch);
        } else if (node instanceof ParallelNode parallel) {
            boolean on = true;
            for (ParallelBranch way : parallel.branches()) {
                on &= ahead(way.nodes(), way.id());
            }
            return on;
        }
        return !(node instanceof EndNode);
    }

    /** The steps after a condition that cannot be evaluated are unknown. */
    private boolean condition(ConditionNode node, @Nullable String branch) {
        ConditionBranch taken;
        try {
            taken = node.taken(ground::holds);
        } catch (ConditionUndecided undecided) {
            add(node, Kind.UNDECIDED, List.of(), SigningMode.ANY, undecided.reason(), null, branch);
            return false;
        }
        return ahead(taken.nodes(), branch);
    }

    private void approval(ApprovalNode node, @Nullable String branch) {
        NodeEntryContext entryContext = ground.entryContext(progress, node.id());
        ResolvedSigners signing = signers.of(node, entryContext);
        if (signing.kind() == ResolvedSigners.Kind.REFUSE) {
            refusals.add(new Refusal(node, signing.why()));
        }
        signing.passed().forEach(id -> progress = progress.approve(node.id(), id));
        if (node.signing() != SigningMode.ANY || signing.signers().size() == 1) {
            signing.people().forEach(id -> progress = progress.approve(node.id(), id));
        }
        add(node, Kind.APPROVAL, signing.people(), node.signing(), signing.why(), choice(node, entryContext), branch);
    }

    private ExpectedStep.@Nullable Choice choice(ApprovalNode node, NodeEntryContext entryContext) {
        return node.approvers().stream()
                .filter(SubmitterChoice.class::isInstance)
                .map(SubmitterChoice.class::cast)
                .findFirst()
                .map(rule -> new ExpectedStep.Choice(signers.candidates(rule, node.id(), entryContext), rule.several()))
                .orElse(null);
    }

    private void copy(CopyNode node, @Nullable String branch) {
        NodeEntryContext entryContext = ground.entryContext(progress, node.id());
        Message why = signers.why(node.id(), node.people(), entryContext);
        add(node, Kind.COPY, signers.readers(node, entryContext), SigningMode.ANY, why, null, branch);
    }

    private void add(
            Node node,
            Kind kind,
            List<String> people,
            SigningMode signing,
            Message why,
            ExpectedStep.@Nullable Choice choice,
            @Nullable String branch) {
        steps.add(new ExpectedStep(node.id(), node.name(), kind, people, signing, why, choice, branch));
    }

    /** Skips the completed part: everything before the first node that waits or contains a waiting node. */
    private boolean resume(List<Node> nodes, @Nullable String branch) {
        for (int i = 0; i < nodes.size(); i++) {
            if (waits(nodes.get(i))) {
                return resumeAt(nodes.get(i), branch) && ahead(nodes.subList(i + 1, nodes.size()), branch);
            }
        }
        return true;
    }

    private boolean resumeAt(Node node, @Nullable String branch) {
        if (node instanceof ApprovalNode approval) {
            waiting(approval, branch);
            return true;
        }
        boolean on = true;
        for (Branch way : node.branches()) {
            on &= resume(way.nodes(), node instanceof ParallelNode ? way.id() : branch);
        }
        return on;
    }

    private void waiting(ApprovalNode node, @Nullable String branch) {
        List<String> people = new ArrayList<>();
        progress.waitingAt(node.id()).ifPresent(waiting -> {
            waiting.held().forEach(held -> people.add(held.personId()));
            waiting.queue().stream().map(Signer::personId).forEach(people::add);
        });
        people.forEach(id -> progress = progress.approve(node.id(), id));
        Message why = signers.why(node.id(), node.approvers(), ground.entryContext(progress, node.id()));
        add(node, Kind.APPROVAL, List.copyOf(people), node.signing(), why, null, branch);
    }

    private boolean waits(Node node) {
        return progress.waitingAt(node.id()).isPresent()
                || node.branches().stream().flatMap(way -> way.nodes().stream()).anyMatch(this::waits);
    }
}
