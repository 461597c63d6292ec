package org.dacheng.engine.bpmn;

/** Writes the diagram part of a BPMN model: positions of shapes and edges. */
final class BpmnDiagramWriter {

    private static final double LABEL_HEIGHT = 14;

    private final IndentedXmlWriter xml;
    private final FlowLayout diagram;

    BpmnDiagramWriter(IndentedXmlWriter xml, FlowLayout diagram) {
        this.xml = xml;
        this.diagram = diagram;
    }

    void write(String processId) {
        xml.open("bpmndi", "BPMNDiagram").attribute("id", "diagram_" + processId);
        xml.open("bpmndi", "BPMNPlane").attribute("id", "plane_" + processId).attribute("bpmnElement", processId);
        diagram.shapes().forEach(this::shape);
        diagram.edges().forEach(this::edge);
        xml.close().close();
    }

    private void shape(FlowDiagramShape shape) {
        xml.open("bpmndi", "BPMNShape").attribute("id", "shape_" + shape.id()).attribute("bpmnElement", shape.id());
        if (shape.element().equals("exclusiveGateway")) {
            xml.attribute("isMarkerVisible", true);
        }
        bounds(shape.x(), shape.top(), shape.width(), shape.height());
        if (shape.width() == FlowDiagramShape.GATEWAY) {
            // Above to the left, clear of the arrows that leave upwards and downwards.
            label(shape.x() - FlowDiagramShape.GATEWAY + 5, shape.top() - 10, 60);
        }
        xml.close();
    }

    private void edge(FlowDiagramEdge edge) {
        xml.open("bpmndi", "BPMNEdge").attribute("id", "edge_" + edge.id()).attribute("bpmnElement", edge.id());
        edge.way()
                .forEach(point -> xml.open("di", "waypoint")
                        .attribute("x", number(point.x()))
                        .attribute("y", number(point.y()))
                        .close());
        if (edge.branch() != null) {
            double lane = edge.way()
                    .get(edge.from().centre() == edge.way().get(0).y() ? 0 : 1)
                    .y();
            label(edge.from().right() + 4, lane - LABEL_HEIGHT - 4, LayoutExtent.LABEL_GAP - 14);
        }
        xml.close();
    }

    private void label(double x, double y, double width) {
        xml.open("bpmndi", "BPMNLabel");
        bounds(x, y, width, LABEL_HEIGHT);
        xml.close();
    }

    private void bounds(double x, double y, double width, double height) {
        xml.open("dc", "Bounds")
                .attribute("x", number(x))
                .attribute("y", number(y))
                .attribute("width", number(width))
                .attribute("height", number(height))
                .close();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
