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
import org.dacheng.engine.forecast.ExpectedStep.StepKind;
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
    private final ForecastInput input;
    private final List<ExpectedStep> steps = new ArrayList<>();
    private final List<ExpectedRefusal> refusals = new ArrayList<>();
    private RequestProgress progress;

    /** Access to the data that the forecast needs. */
    interface ForecastInput {

        /** @throws ConditionUndecided if the condition cannot be evaluated */
        boolean holds(String branchId);

        NodeEntryContext entryContext(RequestProgress progress, String nodeId);
    }

    /** A node that would refuse the request. */
    public record ExpectedRefusal(ApprovalNode node, Message why) {}

    FlowForecast(PublishedDefinition process, Signers signers, ForecastInput input, RequestProgress progress) {
        this.process = process;
        this.signers = signers;
        this.input = input;
        this.progress = progress;
    }

    /** Forecast from the start. */
    public FlowForecast whole() {
        forecast(process.flow().nodes(), null);
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
    public List<ExpectedRefusal> refusals() {
        return refusals;
    }

    /** @return false if nothing after the nodes is reached */
    private boolean forecast(List<Node> nodes, @Nullable String branch) {
        for (Node node : nodes) {
            if (!forecastNode(node, branch)) {
                return false;
            }
        }
        return true;
    }

    private boolean forecastNode(Node node, @Nullable String branch) {
        if (node instanceof ApprovalNode approval) {
            approval(approval, branch);
        } else if (node instanceof CopyNode copy) {
            copy(copy, branch);
        } else if (node instanceof ConditionNode condition) {
            return condition(condition, branch);
        } else if (node instanceof ParallelNode parallel) {
            boolean on = true;
            for (ParallelBranch inner : parallel.branches()) {
                on &= forecast(inner.nodes(), inner.id());
            }
            return on;
        }
        return !(node instanceof EndNode);
    }

    /** The steps after a condition that cannot be evaluated are unknown. */
    private boolean condition(ConditionNode node, @Nullable String branch) {
        ConditionBranch taken;
        try {
            taken = node.taken(input::holds);
        } catch (ConditionUndecided undecided) {
            add(node, StepKind.UNDECIDED, List.of(), SigningMode.ANY, undecided.reason(), null, branch);
            return false;
        }
        return forecast(taken.nodes(), branch);
    }

    private void approval(ApprovalNode node, @Nullable String branch) {
        NodeEntryContext entryContext = input.entryContext(progress, node.id());
        ResolvedSigners signing = signers.of(node, entryContext);
        if (signing.kind() == ResolvedSigners.SigningResult.REFUSE) {
            refusals.add(new ExpectedRefusal(node, signing.why()));
        }
        signing.passed().forEach(id -> progress = progress.approve(node.id(), id));
        if (node.signing() != SigningMode.ANY || signing.signers().size() == 1) {
            signing.people().forEach(id -> progress = progress.approve(node.id(), id));
        }
        add(
                node,
                StepKind.APPROVAL,
                signing.people(),
                node.signing(),
                signing.why(),
                choice(node, entryContext),
                branch);
    }

    private ExpectedStep.@Nullable PeopleChoice choice(ApprovalNode node, NodeEntryContext entryContext) {
        return node.approvers().stream()
                .filter(SubmitterChoice.class::isInstance)
                .map(SubmitterChoice.class::cast)
                .findFirst()
                .map(rule -> new ExpectedStep.PeopleChoice(
                        signers.candidates(rule, node.id(), entryContext), rule.several()))
                .orElse(null);
    }

    private void copy(CopyNode node, @Nullable String branch) {
        NodeEntryContext entryContext = input.entryContext(progress, node.id());
        Message why = signers.why(node.id(), node.people(), entryContext);
        add(node, StepKind.COPY, signers.readers(node, entryContext), SigningMode.ANY, why, null, branch);
    }

    private void add(
            Node node,
            StepKind kind,
            List<String> people,
            SigningMode signing,
            Message why,
            ExpectedStep.@Nullable PeopleChoice choice,
            @Nullable String branch) {
        steps.add(new ExpectedStep(node.id(), node.name(), kind, people, signing, why, choice, branch));
    }

    /** Skips the completed part: everything before the first node that waits or contains a waiting node. */
    private boolean resume(List<Node> nodes, @Nullable String branch) {
        for (int i = 0; i < nodes.size(); i++) {
            if (containsWaiting(nodes.get(i))) {
                return resumeAt(nodes.get(i), branch) && forecast(nodes.subList(i + 1, nodes.size()), branch);
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
        for (Branch inner : node.branches()) {
            on &= resume(inner.nodes(), node instanceof ParallelNode ? inner.id() : branch);
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
        Message why = signers.why(node.id(), node.approvers(), input.entryContext(progress, node.id()));
        add(node, StepKind.APPROVAL, List.copyOf(people), node.signing(), why, null, branch);
    }

    private boolean containsWaiting(Node node) {
        return progress.waitingAt(node.id()).isPresent()
                || node.branches().stream()
                        .flatMap(inner -> inner.nodes().stream())
                        .anyMatch(this::containsWaiting);
    }
}
