package org.dacheng.engine.bpmn;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.engine.flow.Branch;
import org.jspecify.annotations.Nullable;

/**
 * One arrow of the diagram.
 *
 * @param branch the branch that begins with this edge, if any
 * @param way points from border to border
 */
record FlowDiagramEdge(
        String id,
        FlowDiagramShape from,
        FlowDiagramShape to,
        @Nullable Branch branch,
        List<Point> way) {

    /** A point of the diagram, in pixels. */
    record Point(double x, double y) {}

    /** Leaves and arrives at right angles and runs at the height of its lane between them. */
    static FlowDiagramEdge along(double lane, FlowDiagramShape from, FlowDiagramShape to, @Nullable Branch branch) {
        List<Point> way = new ArrayList<>();
        if (from.centre() == lane) {
            way.add(new Point(from.right(), lane));
        } else {
            way.add(new Point(from.middle(), lane < from.centre() ? from.top() : from.bottom()));
            way.add(new Point(from.middle(), lane));
        }
        if (to.centre() == lane) {
            way.add(new Point(to.x(), lane));
        } else {
            way.add(new Point(to.middle(), lane));
            way.add(new Point(to.middle(), lane < to.centre() ? to.top() : to.bottom()));
        }
        String id = branch == null ? "flow_" + from.id() + "_" + to.id() : branch.id();
        return new FlowDiagramEdge(id, from, to, branch, way);
    }
}
