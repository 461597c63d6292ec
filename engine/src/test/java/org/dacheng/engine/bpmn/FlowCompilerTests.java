package org.dacheng.engine.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.Flow;
import org.dacheng.engine.flow.Node;
import org.dacheng.engine.flow.RandomFlows;
import org.dacheng.engine.flow.SampleFlows;

class FlowCompilerTests {

    private static final LocalText NAME = new LocalText("请假", "Leave");

    @Provide
    Arbitrary<Flow> flows() {
        return Arbitraries.randomValue(random -> new RandomFlows(new Random(random.nextLong())).flow());
    }

    @Property(tries = 60)
    void everyModelIsValidAndHoldsEveryNode(@ForAll("flows") Flow flow) {
        BpmnModelInstance model = read(compile(flow));

        Bpmn.validateModel(model);
        for (Node node : flow.all()) {
            FlowNode element = model.getModelElementById(node.id());
            assertThat(element.getName())
                    .isEqualTo(node.name().en().isEmpty() ? null : node.name().en());
        }
    }

    @Property(tries = 60)
    void noShapeLiesOnAnother(@ForAll("flows") Flow flow) {
        List<Rectangle2D> seen = new ArrayList<>();
        BpmnModelInstance model = read(compile(flow));
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);

        assertThat(shapes).hasSameSizeAs(model.getModelElementsByType(FlowNode.class));
        for (BpmnShape shape : shapes) {
            Rectangle2D here = rectangle(shape.getBounds());
            assertThat(seen).noneMatch(here::intersects);
            assertThat(here.getX()).isPositive();
            assertThat(here.getY()).isPositive();
            seen.add(here);
        }
    }

    @Property(tries = 60)
    void everyArrowRunsFromBorderToBorderAndThroughNoOtherShape(@ForAll("flows") Flow flow) {
        BpmnModelInstance model = read(compile(flow));
        Map<String, Rectangle2D> boxes = boxes(model);

        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);

        assertThat(edges).hasSameSizeAs(model.getModelElementsByType(SequenceFlow.class));
        for (BpmnEdge edge : edges) {
            SequenceFlow arrow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> way = List.copyOf(edge.getWaypoints());
            Rectangle2D from = boxes.get(arrow.getSource().getId());
            Rectangle2D to = boxes.get(arrow.getTarget().getId());
            assertThat(distanceToBorder(from, way.get(0))).isCloseTo(0, within(0.01));
            assertThat(distanceToBorder(to, way.get(way.size() - 1))).isCloseTo(0, within(0.01));
            assertThat(boxes.values())
                    .filteredOn(box -> box != from && box != to)
                    .noneMatch(box -> crosses(box, way));
        }
    }

    @Property(tries = 60)
    void everyModelPassesTheAllowListAndComesOutTheSame(@ForAll("flows") Flow flow) {
        String rewritten = BpmnAllowList.rewrite(compile(flow));

        assertThat(rewritten).isEqualTo(compile(flow));
    }

    @Example
    void conditionsRulesAndNamesStandInTheModel() {
        String xml = FlowCompiler.compile("leave", NAME, SampleFlows.flow("leave"), Locale.SIMPLIFIED_CHINESE);

        BpmnModelInstance model = read(xml);
        SequenceFlow longLeave = model.getModelElementById("long");
        ConditionExpression condition = longLeave.getConditionExpression();
        assertThat(condition.getTextContent()).isEqualTo("period.days > 10");
        assertThat(condition.getLanguage()).isEqualTo("feel");
        assertThat(longLeave.getName()).isEqualTo("超过十天");
        assertThat(xml)
                .contains("default=\"short\"", "dacheng:name-en=\"Direct manager\"", "dacheng:name-zh=\"直属上级\"")
                .contains("<dacheng:approver rule=\"direct-manager\"/>", "dacheng:signing=\"any\"")
                .contains("<dacheng:reader rule=\"role\" role=\"hr\" scope=\"company\"/>");
        assertThat(model.<FlowNode>getModelElementById("length-join")).isNotNull();
    }

    @Example
    void theSameFlowGivesTheSameText() {
        assertThat(compile(SampleFlows.flow("nested"))).isEqualTo(compile(SampleFlows.flow("nested")));
    }

    private static String compile(Flow flow) {
        return FlowCompiler.compile("sample", NAME, flow, Locale.ENGLISH);
    }

    private static BpmnModelInstance read(String xml) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Rectangle2D> boxes(BpmnModelInstance model) {
        Map<String, Rectangle2D> boxes = new HashMap<>();
        for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
            boxes.put(shape.getBpmnElement().getId(), rectangle(shape.getBounds()));
        }
        return boxes;
    }

    private static boolean crosses(Rectangle2D box, List<Waypoint> way) {
        for (int i = 1; i < way.size(); i++) {
            Waypoint from = way.get(i - 1);
            Waypoint to = way.get(i);
            if (box.intersectsLine(from.getX(), from.getY(), to.getX(), to.getY())) {
                return true;
            }
        }
        return false;
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static double distanceToBorder(Rectangle2D box, Waypoint point) {
        double horizontal = Math.max(box.getX() - point.getX(), point.getX() - box.getX() - box.getWidth());
        double vertical = Math.max(box.getY() - point.getY(), point.getY() - box.getY() - box.getHeight());
        return Math.max(horizontal, vertical);
    }
}
