package org.dacheng.engine.bpmn;

import org.dacheng.engine.flow.Node;
import org.jspecify.annotations.Nullable;

/**
 * One shape of the diagram.
 *
 * @param element BPMN element name, such as {@code userTask}
 * @param node the node it shows; null for the implied start and end
 * @param x left edge, in pixels
 * @param centre height of its middle line
 */
record FlowDiagramShape(
        String id, String element, @Nullable Node node, double x, double centre, double width, double height) {

    static final double EVENT = 36;
    static final double GATEWAY = 50;
    static final double TASK_WIDTH = 100;
    static final double TASK_HEIGHT = 80;

    static FlowDiagramShape event(String id, String element, @Nullable Node node, double x, double centre) {
        return new FlowDiagramShape(id, element, node, x, centre, EVENT, EVENT);
    }

    static FlowDiagramShape gateway(String id, String element, Node node, double x, double centre) {
        return new FlowDiagramShape(id, element, node, x, centre, GATEWAY, GATEWAY);
    }

    static FlowDiagramShape task(String id, String element, Node node, double x, double centre) {
        return new FlowDiagramShape(id, element, node, x, centre, TASK_WIDTH, TASK_HEIGHT);
    }

    double right() {
        return x + width;
    }

    double middle() {
        return x + width / 2;
    }

    double top() {
        return centre - height / 2;
    }

    double bottom() {
        return centre + height / 2;
    }
}
