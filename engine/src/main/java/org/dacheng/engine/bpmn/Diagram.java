package org.dacheng.engine.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.Condition;
import org.dacheng.engine.flow.Copy;
import org.dacheng.engine.flow.End;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.Parallel;
import org.jspecify.annotations.Nullable;

/** Places a flow from left to right, the branches of a split one below the other. */
final class Diagram {

    private static final double MARGIN = 60;
    private static final double TOP = 80;

    private final List<Shape> shapes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Extents extents = new Extents();

    /**
     * The loose end of a line.
     *
     * @param lane height at which it runs
     * @param branch the branch that begins here, if nothing stands in it yet
     */
    private record Tail(Shape from, double lane, @Nullable Branch branch) {}

    static Diagram of(Flow flow) {
        Diagram diagram = new Diagram();
        Extent extent = diagram.extents.of(flow.nodes());
        double centre = TOP + extent.above();
        Shape start = diagram.add(Shape.event(Flow.START, "startEvent", null, MARGIN, centre));
        Tail tail =
                diagram.line(flow.nodes(), start.right() + Extent.GAP, centre, new Tail(start, centre, null), false);
        if (tail != null) {
            double gap = flow.nodes().isEmpty() ? 0 : Extent.GAP;
            double x = start.right() + Extent.GAP + extent.width() + gap;
            diagram.connect(tail, diagram.add(Shape.event(Flow.END, "endEvent", null, x, centre)));
        }
        return diagram;
    }

    List<Shape> shapes() {
        return shapes;
    }

    List<Edge> edges() {
        return edges;
    }

    /** @return where it goes on, null when it ends */
    private @Nullable Tail line(List<Node> nodes, double left, double centre, Tail before, boolean parallel) {
        double x = left;
        Tail tail = before;
        for (Node node : nodes) {
            Tail next = place(node, x, centre, tail, parallel);
            if (next == null) {
                return null;
            }
            tail = next;
            x += extents.of(node).width() + Extent.GAP;
        }
        return tail;
    }

    private @Nullable Tail place(Node node, double x, double centre, Tail before, boolean parallel) {
        if (!node.branches().isEmpty()) {
            return split(node, x, centre, before, parallel || node instanceof Parallel);
        }
        Shape shape = add(box(node, x, centre, parallel));
        connect(before, shape);
        return node instanceof End ? null : new Tail(shape, centre, null);
    }

    private static Shape box(Node node, double x, double centre, boolean parallel) {
        if (node instanceof Approval) {
            return Shape.task(node.id(), "userTask", node, x, centre);
        }
        if (node instanceof Copy) {
            return Shape.task(node.id(), "sendTask", node, x, centre);
        }
        // Inside a parallel branch the end has to stop the other branches as well.
        return Shape.event(node.id(), parallel ? BpmnWriter.TERMINATE : "endEvent", node, x, centre);
    }

    private @Nullable Tail split(Node node, double x, double centre, Tail before, boolean parallel) {
        String element = node instanceof Condition ? "exclusiveGateway" : "parallelGateway";
        Shape fork = add(Shape.gateway(node.id(), element, node, x, centre));
        connect(before, fork);
        List<Tail> tails = new ArrayList<>();
        double[] lanes = extents.lanes(node.branches());
        for (int i = 0; i < lanes.length; i++) {
            Branch branch = node.branches().get(i);
            double lane = centre + lanes[i];
            Tail tail =
                    line(branch.nodes(), fork.right() + Extent.LABEL_GAP, lane, new Tail(fork, lane, branch), parallel);
            if (tail != null) {
                tails.add(tail);
            }
        }
        if (tails.isEmpty()) {
            return null;
        }
        double right = x + extents.of(node).width();
        Shape join = add(Shape.gateway(joinId(node), element, node, right - Shape.GATEWAY, centre));
        tails.forEach(tail -> connect(tail, join));
        return new Tail(join, centre, null);
    }

    static String joinId(Node split) {
        return split.id() + "-join";
    }

    private Shape add(Shape shape) {
        shapes.add(shape);
        return shape;
    }

    private void connect(Tail tail, Shape to) {
        edges.add(Edge.along(tail.lane(), tail.from(), to, tail.branch()));
    }
}
