package org.dacheng.engine.bpmn;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.Node;

/** Measures the parts of a flow, each part once. */
final class LayoutExtents {

    private final Map<Object, LayoutExtent> measured = new IdentityHashMap<>();

    LayoutExtent of(List<Node> line) {
        LayoutExtent known = measured.get(line);
        if (known == null) {
            known = measure(line);
            measured.put(line, known);
        }
        return known;
    }

    LayoutExtent of(Node node) {
        LayoutExtent known = measured.get(node);
        if (known == null) {
            known = measure(node);
            measured.put(node, known);
        }
        return known;
    }

    /** Height of each branch's middle line, from that of the split: the middle one, or the middle between two, is 0. */
    double[] lanes(List<? extends Branch> branches) {
        double[] lanes = new double[branches.size()];
        for (int i = 1; i < lanes.length; i++) {
            LayoutExtent before = of(branches.get(i - 1).nodes());
            LayoutExtent here = of(branches.get(i).nodes());
            lanes[i] = lanes[i - 1] + before.below() + LayoutExtent.BETWEEN_LANES + here.above();
        }
        double middle = (lanes[(lanes.length - 1) / 2] + lanes[lanes.length / 2]) / 2;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] -= middle;
        }
        return lanes;
    }

    private LayoutExtent measure(List<Node> line) {
        LayoutExtent extent = new LayoutExtent(0, LayoutExtent.HALF_LANE, LayoutExtent.HALF_LANE);
        for (Node node : line) {
            extent = extent.followedBy(of(node));
        }
        return extent;
    }

    private LayoutExtent measure(Node node) {
        if (node instanceof ApprovalNode || node instanceof CopyNode) {
            return new LayoutExtent(
                    FlowDiagramShape.TASK_WIDTH, FlowDiagramShape.TASK_HEIGHT / 2, FlowDiagramShape.TASK_HEIGHT / 2);
        }
        return node.branches().isEmpty()
                ? new LayoutExtent(FlowDiagramShape.EVENT, FlowDiagramShape.EVENT / 2, FlowDiagramShape.EVENT / 2)
                : measureSplit(node.branches());
    }

    private LayoutExtent measureSplit(List<? extends Branch> branches) {
        double widest = branches.stream()
                .mapToDouble(branch -> of(branch.nodes()).width())
                .max()
                .orElse(0);
        double[] lanes = lanes(branches);
        int last = lanes.length - 1;
        return new LayoutExtent(
                FlowDiagramShape.GATEWAY
                        + LayoutExtent.LABEL_GAP
                        + widest
                        + LayoutExtent.GAP
                        + FlowDiagramShape.GATEWAY,
                of(branches.get(0).nodes()).above() - lanes[0],
                lanes[last] + of(branches.get(last).nodes()).below());
    }
}
