package org.dacheng.engine.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.approver.ApproverRule;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.Branch;
import org.dacheng.engine.flow.ConditionBranch;
import org.dacheng.engine.flow.ConditionNode;
import org.dacheng.engine.flow.CopyNode;
import org.dacheng.engine.flow.Node;

/** Writes the process part of a BPMN model: nodes and sequence flows, with Dacheng's settings as extensions. */
final class BpmnWriter {

    /** Marks an end event that terminates. */
    static final String TERMINATE = "terminate";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final IndentedXmlWriter xml;
    private final FlowLayout diagram;
    private final Locale locale;

    BpmnWriter(IndentedXmlWriter xml, FlowLayout diagram, Locale locale) {
        this.xml = xml;
        this.diagram = diagram;
        this.locale = locale;
    }

    void write() {
        diagram.shapes().forEach(this::shape);
        diagram.edges().forEach(this::edge);
    }

    private void shape(FlowDiagramShape shape) {
        boolean terminate = shape.element().equals(TERMINATE);
        xml.open("bpmn", terminate ? "endEvent" : shape.element()).attribute("id", shape.id());
        Node node = shape.node();
        if (node != null && node.id().equals(shape.id())) {
            name(node.name());
            settings(node);
        } else if (node != null) {
            xml.attribute("gatewayDirection", "Converging");
        }
        diagram.edges().stream().filter(edge -> edge.to() == shape).forEach(edge -> reference("incoming", edge));
        diagram.edges().stream().filter(edge -> edge.from() == shape).forEach(edge -> reference("outgoing", edge));
        if (terminate) {
            xml.open("bpmn", "terminateEventDefinition").close();
        }
        xml.close();
    }

    private void reference(String element, FlowDiagramEdge edge) {
        xml.open("bpmn", element).text(edge.id()).close();
    }

    private void settings(Node node) {
        if (node instanceof ApprovalNode approval) {
            approval(approval);
        } else if (node instanceof CopyNode copy) {
            xml.attribute("camunda:type", "external").attribute("camunda:topic", "copy");
            xml.open("bpmn", "extensionElements");
            rules("reader", copy.people());
            xml.close();
        } else if (!node.branches().isEmpty()) {
            xml.attribute("gatewayDirection", "Diverging");
            if (node instanceof ConditionNode condition) {
                condition.branches().stream()
                        .filter(ConditionBranch::isDefault)
                        .forEach(branch -> xml.attribute("default", branch.id()));
            }
        }
    }

    private void approval(ApprovalNode approval) {
        JsonNode json = JSON.valueToTree(approval);
        xml.attribute("dacheng:signing", json.get("signing").asText());
        xml.attribute("dacheng:when-nobody", json.get("whenNobody").get("do").asText());
        xml.attribute("dacheng:when-submitter", json.get("whenSubmitter").asText());
        xml.open("bpmn", "extensionElements");
        rules("approver", approval.approvers());
        new TreeMap<>(approval.fields())
                .forEach((field, right) -> xml.open("dacheng", "field")
                        .attribute("key", field)
                        .attribute("right", JSON.valueToTree(right).asText())
                        .close());
        xml.close();
    }

    private void rules(String element, List<ApproverRule> rules) {
        for (ApproverRule rule : rules) {
            xml.open("dacheng", element);
            JSON.<JsonNode>valueToTree(rule).fields().forEachRemaining(member -> {
                JsonNode value = member.getValue();
                xml.attribute(member.getKey(), value.isValueNode() ? value.asText() : value.toString());
            });
            xml.close();
        }
    }

    private void edge(FlowDiagramEdge edge) {
        xml.open("bpmn", "sequenceFlow").attribute("id", edge.id());
        Branch branch = edge.branch();
        if (branch != null) {
            name(branch.name());
        }
        xml.attribute("sourceRef", edge.from().id())
                .attribute("targetRef", edge.to().id());
        if (branch instanceof ConditionBranch condition && condition.when() != null && !condition.isDefault()) {
            xml.open("bpmn", "conditionExpression")
                    .attribute("xsi:type", "bpmn:tFormalExpression")
                    .attribute("language", "feel")
                    .text(condition.when())
                    .close();
        }
        xml.close();
    }

    private void name(LocalText name) {
        xml.attribute("name", name.in(locale));
        xml.attribute("dacheng:name-zh", name.zh());
        xml.attribute("dacheng:name-en", name.en());
    }
}
