package org.dacheng.engine.bpmn;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.flow.Approval;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.Copy;
import org.dacheng.engine.flow.Node;

/** Measures the parts of a flow, each of them once. */
final class Extents {

    private final Map<Object, Extent> measured = new IdentityHashMap<>();

    Extent of(List<Node> line) {
        Extent known = measured.get(line);
        if (known == null) {
            known = measure(line);
            measured.put(line, known);
        }
        return known;
    }

    Extent of(Node node) {
        Extent known = measured.get(node);
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
            Extent before = of(branches.get(i - 1).nodes());
            Extent here = of(branches.get(i).nodes());
            lanes[i] = lanes[i - 1] + before.below() + Extent.BETWEEN_LANES + here.above();
        }
        double middle = (lanes[(lanes.length - 1) / 2] + lanes[lanes.length / 2]) / 2;
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] -= middle;
        }
        return lanes;
    }

    private Extent measure(List<Node> line) {
        Extent extent = new Extent(0, Extent.HALF_LANE, Extent.HALF_LANE);
        for (Node node : line) {
            extent = extent.followedBy(of(node));
        }
        return extent;
    }

    private Extent measure(Node node) {
        if (node instanceof Approval || node instanceof Copy) {
            return new Extent(Shape.TASK_WIDTH, Shape.TASK_HEIGHT / 2, Shape.TASK_HEIGHT / 2);
        }
        return node.branches().isEmpty()
                ? new Extent(Shape.EVENT, Shape.EVENT / 2, Shape.EVENT / 2)
                : measureSplit(node.branches());
    }

    private Extent measureSplit(List<? extends Branch> branches) {
        double widest = branches.stream()
                .mapToDouble(branch -> of(branch.nodes()).width())
                .max()
                .orElse(0);
        double[] lanes = lanes(branches);
        int last = lanes.length - 1;
        return new Extent(
                Shape.GATEWAY + Extent.LABEL_GAP + widest + Extent.GAP + Shape.GATEWAY,
                of(branches.get(0).nodes()).above() - lanes[0],
                lanes[last] + of(branches.get(last).nodes()).below());
    }
}
