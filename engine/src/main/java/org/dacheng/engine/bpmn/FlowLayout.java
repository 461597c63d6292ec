package org.dacheng.engine.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.EndNode;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.ParallelNode;
import org.jspecify.annotations.Nullable;

/** Lays out a flow from left to right, with the branches of a split below each other. */
final class FlowLayout {

    private static final double MARGIN = 60;
    private static final double TOP = 80;

    private final List<FlowDiagramShape> shapes = new ArrayList<>();
    private final List<FlowDiagramEdge> edges = new ArrayList<>();
    private final LayoutExtents extents = new LayoutExtents();

    /**
     * The open end of a line.
     *
     * @param lane height at which it runs
     * @param branch the branch that begins here, if it has no shape yet
     */
    private record Tail(
            FlowDiagramShape from, double lane, @Nullable Branch branch) {}

    static FlowLayout of(Flow flow) {
        FlowLayout diagram = new FlowLayout();
        LayoutExtent extent = diagram.extents.of(flow.nodes());
        double centre = TOP + extent.above();
        FlowDiagramShape start = diagram.add(FlowDiagramShape.event(Flow.START, "startEvent", null, MARGIN, centre));
        Tail tail = diagram.line(
                flow.nodes(), start.right() + LayoutExtent.GAP, centre, new Tail(start, centre, null), false);
        if (tail != null) {
            double gap = flow.nodes().isEmpty() ? 0 : LayoutExtent.GAP;
            double x = start.right() + LayoutExtent.GAP + extent.width() + gap;
            diagram.connect(tail, diagram.add(FlowDiagramShape.event(Flow.END, "endEvent", null, x, centre)));
        }
        return diagram;
    }

    List<FlowDiagramShape> shapes() {
        return shapes;
    }

    List<FlowDiagramEdge> edges() {
        return edges;
    }

    /** @return where the line continues, null when it ends */
    private @Nullable Tail line(List<Node> nodes, double left, double centre, Tail before, boolean parallel) {
        double x = left;
        Tail tail = before;
        for (Node node : nodes) {
            Tail next = place(node, x, centre, tail, parallel);
            if (next == null) {
                return null;
            }
            tail = next;
            x += extents.of(node).width() + LayoutExtent.GAP;
        }
        return tail;
    }

    private @Nullable Tail place(Node node, double x, double centre, Tail before, boolean parallel) {
        if (!node.branches().isEmpty()) {
            return split(node, x, centre, before, parallel || node instanceof ParallelNode);
        }
        FlowDiagramShape shape = add(box(node, x, centre, parallel));
        connect(before, shape);
        return node instanceof EndNode ? null : new Tail(shape, centre, null);
    }

    private static FlowDiagramShape box(Node node, double x, double centre, boolean parallel) {
        if (node instanceof ApprovalNode) {
            return FlowDiagramShape.task(node.id(), "userTask", node, x, centre);
        }
        if (node instanceof CopyNode) {
            return FlowDiagramShape.task(node.id(), "sendTask", node, x, centre);
        }
        // Inside a parallel branch the end has to stop the other branches as well.
        return FlowDiagramShape.event(node.id(), parallel ? BpmnWriter.TERMINATE : "endEvent", node, x, centre);
    }

    private @Nullable Tail split(Node node, double x, double centre, Tail before, boolean parallel) {
        String element = node instanceof ConditionNode ? "exclusiveGateway" : "parallelGateway";
        FlowDiagramShape fork = add(FlowDiagramShape.gateway(node.id(), element, node, x, centre));
        connect(before, fork);
        List<Tail> tails = new ArrayList<>();
        double[] lanes = extents.lanes(node.branches());
        for (int i = 0; i < lanes.length; i++) {
            Branch branch = node.branches().get(i);
            double lane = centre + lanes[i];
            Tail tail = line(
                    branch.nodes(),
                    fork.right() + LayoutExtent.LABEL_GAP,
                    lane,
                    new Tail(fork, lane, branch),
                    parallel);
            if (tail != null) {
                tails.add(tail);
            }
        }
        if (tails.isEmpty()) {
            return null;
        }
        double right = x + extents.of(node).width();
        FlowDiagramShape join =
                add(FlowDiagramShape.gateway(joinId(node), element, node, right - FlowDiagramShape.GATEWAY, centre));
        tails.forEach(tail -> connect(tail, join));
        return new Tail(join, centre, null);
    }

    static String joinId(Node split) {
        return split.id() + "-join";
    }

    private FlowDiagramShape add(FlowDiagramShape shape) {
        shapes.add(shape);
        return shape;
    }

    private void connect(Tail tail, FlowDiagramShape to) {
        edges.add(FlowDiagramEdge.along(tail.lane(), tail.from(), to, tail.branch()));
    }
}
