package org.dacheng.engine.request;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.SubmitterChoice;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.Condition;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.Copy;
import org.dacheng.engine.flow.End;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.Parallel;
import org.dacheng.engine.flow.ParallelBranch;
import org.dacheng.engine.flow.SigningMode;
import org.dacheng.engine.process.Definition;
import org.dacheng.engine.request.ExpectedStep.Kind;
import org.dacheng.engine.signing.Signer;
import org.dacheng.engine.signing.Signers;
import org.dacheng.engine.signing.Signing;
import org.dacheng.engine.signing.Situation;
import org.jspecify.annotations.Nullable;

/** Walks the flow ahead of the request, with the code that will run it. */
final class Forecast {

    private final Definition process;
    private final Signers signers;
    private final Ground ground;
    private final List<ExpectedStep> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private Progress progress;

    /** What the walk goes by. */
    interface Ground {

        /** @throws ConditionUndecided when it cannot be said */
        boolean holds(String branchId);

        Situation situation(Progress progress, String nodeId);
    }

    /** A node that would refuse the request. */
    record Refusal(Approval node, Message why) {}

    Forecast(Definition process, Signers signers, Ground ground, Progress progress) {
        this.process = process;
        this.signers = signers;
        this.ground = ground;
        this.progress = progress;
    }

    /** From the start. */
    Forecast whole() {
        ahead(process.flow().nodes(), null);
        return this;
    }

    /** The waiting nodes first, then what follows them. */
    Forecast remaining() {
        resume(process.flow().nodes(), null);
        return this;
    }

    List<ExpectedStep> steps() {
        return List.copyOf(steps);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    /** @return false when nothing behind the nodes is reached */
    private boolean ahead(List<Node> nodes, @Nullable String branch) {
        for (Node node : nodes) {
            if (!pass(node, branch)) {
                return false;
            }
        }
        return true;
    }

    private boolean pass(Node node, @Nullable String branch) {
        if (node instanceof Approval approval) {
            approval(approval, branch);
        } else if (node instanceof Copy copy) {
            copy(copy, branch);
        } else if (node instanceof Condition condition) {
            return condition(condition, branch);
        } else if (node instanceof Parallel parallel) {
            boolean on = true;
            for (ParallelBranch way : parallel.branches()) {
                on &= ahead(way.nodes(), way.id());
            }
            return on;
        }
        return !(node instanceof End);
    }

    /** What comes behind a condition that cannot be decided is not known. */
    private boolean condition(Condition node, @Nullable String branch) {
        ConditionBranch taken;
        try {
            taken = node.taken(ground::holds);
        } catch (ConditionUndecided undecided) {
            add(node, Kind.UNDECIDED, List.of(), SigningMode.ANY, undecided.reason(), null, branch);
            return false;
        }
        return ahead(taken.nodes(), branch);
    }

    private void approval(Approval node, @Nullable String branch) {
        Situation situation = ground.situation(progress, node.id());
        Signing signing = signers.of(node, situation);
        if (signing.kind() == Signing.Kind.REFUSE) {
            refusals.add(new Refusal(node, signing.why()));
        }
        signing.passed().forEach(id -> progress = progress.approve(node.id(), id));
        if (node.signing() != SigningMode.ANY || signing.signers().size() == 1) {
            signing.people().forEach(id -> progress = progress.approve(node.id(), id));
        }
        add(node, Kind.APPROVAL, signing.people(), node.signing(), signing.why(), choice(node, situation), branch);
    }

    private ExpectedStep.@Nullable Choice choice(Approval node, Situation situation) {
        return node.approvers().stream()
                .filter(SubmitterChoice.class::isInstance)
                .map(SubmitterChoice.class::cast)
                .findFirst()
                .map(rule -> new ExpectedStep.Choice(signers.candidates(rule, node.id(), situation), rule.several()))
                .orElse(null);
    }

    private void copy(Copy node, @Nullable String branch) {
        Situation situation = ground.situation(progress, node.id());
        Message why = signers.why(node.id(), node.people(), situation);
        add(node, Kind.COPY, signers.readers(node, situation), SigningMode.ANY, why, null, branch);
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

    /**
     * Skips what the request is through with: everything before the first node that waits or that holds one that does.
     */
    private boolean resume(List<Node> nodes, @Nullable String branch) {
        for (int i = 0; i < nodes.size(); i++) {
            if (waits(nodes.get(i))) {
                return resumeAt(nodes.get(i), branch) && ahead(nodes.subList(i + 1, nodes.size()), branch);
            }
        }
        return true;
    }

    private boolean resumeAt(Node node, @Nullable String branch) {
        if (node instanceof Approval approval) {
            waiting(approval, branch);
            return true;
        }
        boolean on = true;
        for (Branch way : node.branches()) {
            on &= resume(way.nodes(), node instanceof Parallel ? way.id() : branch);
        }
        return on;
    }

    private void waiting(Approval node, @Nullable String branch) {
        List<String> people = new ArrayList<>();
        progress.waitingAt(node.id()).ifPresent(waiting -> {
            waiting.held().forEach(held -> people.add(held.personId()));
            waiting.queue().stream().map(Signer::personId).forEach(people::add);
        });
        people.forEach(id -> progress = progress.approve(node.id(), id));
        Message why = signers.why(node.id(), node.approvers(), ground.situation(progress, node.id()));
        add(node, Kind.APPROVAL, List.copyOf(people), node.signing(), why, null, branch);
    }

    private boolean waits(Node node) {
        return progress.waitingAt(node.id()).isPresent()
                || node.branches().stream().flatMap(way -> way.nodes().stream()).anyMatch(this::waits);
    }
}
