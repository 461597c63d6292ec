package org.dacheng.engine.flow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.approver.DirectManager;
import org.dacheng.engine.approver.ManagerChain;
import org.dacheng.engine.approver.NthManager;

/**
 * Finds the paths on which a request can be approved without a decision by a person.
 *
 * <p>Every branch of a condition can be taken. The branches of a parallel node are all taken, so a decision in one of
 * them is enough after the join, but an end inside a branch approves at once, without waiting for the others. An
 * approval node counts as a decision unless it approves when nobody is found, or skips the submitter and its rules can
 * find the submitter; rules that follow the reporting line upwards cannot. A submitter who decides the own request
 * counts as a decision, and people skipped as duplicate approvers have decided before.
 */
public final class PathsWithoutApproval {

    private static final int MAX_WARNINGS = 10;

    private final Set<Violation> warnings = new LinkedHashSet<>();

    /** One choice on a path: its text and its pointer. */
    private record PathChoice(String pointer, Message text) {}

    /** Returns one warning for each such path, at the choice that makes it possible; at most {@value #MAX_WARNINGS}. */
    public static List<Violation> of(Flow flow) {
        PathsWithoutApproval paths = new PathsWithoutApproval();
        List<List<PathChoice>> open = paths.along("/flow/nodes", flow.nodes(), List.of(List.of()));
        open.forEach(
                path -> paths.warn(path.isEmpty() ? "/flow/nodes" : last(path).pointer(), path));
        return paths.warnings.stream().limit(MAX_WARNINGS).toList();
    }

    /** Paths that continue after the nodes without a decision, each with its choices so far. */
    private List<List<PathChoice>> along(String pointer, List<Node> nodes, List<List<PathChoice>> paths) {
        List<List<PathChoice>> open = paths;
        for (int i = 0; i < nodes.size() && !open.isEmpty(); i++) {
            open = through(pointer + "/" + i, nodes.get(i), open);
        }
        return open;
    }

    private List<List<PathChoice>> through(String here, Node node, List<List<PathChoice>> paths) {
        if (node instanceof ApprovalNode approval) {
            return extended(paths, waysPast(here, approval));
        } else if (node instanceof EndNode) {
            paths.forEach(path -> warn(here, path));
            return List.of();
        } else if (node instanceof ParallelNode parallel) {
            return parallel(here, parallel, paths);
        }
        return node instanceof ConditionNode condition ? condition(here, condition, paths) : paths;
    }

    private List<List<PathChoice>> condition(String here, ConditionNode condition, List<List<PathChoice>> paths) {
        List<List<PathChoice>> open = new ArrayList<>();
        for (int i = 0; i < condition.branches().size(); i++) {
            ConditionBranch branch = condition.branches().get(i);
            String at = here + "/branches/" + i;
            Message taken = Message.of("engine.flow.way-branch", FlowProblems.label(branch));
            open.addAll(along(at + "/nodes", branch.nodes(), extended(paths, List.of(new PathChoice(at, taken)))));
        }
        return open.stream().limit(MAX_WARNINGS).toList();
    }

    private List<List<PathChoice>> parallel(String here, ParallelNode parallel, List<List<PathChoice>> paths) {
        List<PathChoice> before = paths.get(0);
        List<List<PathChoice>> open = paths;
        for (int i = 0; i < parallel.branches().size(); i++) {
            List<Node> nodes = parallel.branches().get(i).nodes();
            List<List<PathChoice>> branch = along(here + "/branches/" + i + "/nodes", nodes, List.of(before));
            open = combined(
                    open,
                    branch.stream()
                            .map(path -> path.subList(before.size(), path.size()))
                            .toList());
        }
        return open;
    }

    private static List<PathChoice> waysPast(String here, ApprovalNode approval) {
        Object name = FlowProblems.label(approval);
        List<PathChoice> ways = new ArrayList<>();
        if (approval.whenNobody().way() == NobodyFoundPolicy.Option.APPROVE) {
            ways.add(new PathChoice(here + "/whenNobody", Message.of("engine.flow.way-nobody", name)));
        }
        boolean mayFindSubmitter = approval.approvers().stream().anyMatch(PathsWithoutApproval::mayFindSubmitter);
        if (approval.whenSubmitter() == SubmitterApproverPolicy.PASS && mayFindSubmitter) {
            ways.add(new PathChoice(here + "/whenSubmitter", Message.of("engine.flow.way-submitter", name)));
        }
        return ways;
    }

    private static boolean mayFindSubmitter(ApproverRule rule) {
        return !(rule instanceof DirectManager || rule instanceof NthManager || rule instanceof ManagerChain);
    }

    private static List<List<PathChoice>> extended(List<List<PathChoice>> paths, List<PathChoice> choices) {
        return combined(paths, choices.stream().map(List::of).toList());
    }

    private static List<List<PathChoice>> combined(List<List<PathChoice>> paths, List<List<PathChoice>> rests) {
        return paths.stream()
                .flatMap(path -> rests.stream()
                        .map(rest -> Stream.concat(path.stream(), rest.stream()).toList()))
                .limit(MAX_WARNINGS)
                .toList();
    }

    private void warn(String pointer, List<PathChoice> path) {
        List<Message> choices = path.stream().map(PathChoice::text).toList();
        warnings.add(new Violation(
                pointer,
                choices.isEmpty()
                        ? Message.of("engine.flow.undecided")
                        : Message.of("engine.flow.undecided-when", choices)));
    }

    private static PathChoice last(List<PathChoice> path) {
        return path.get(path.size() - 1);
    }

    private PathsWithoutApproval() {}
}
