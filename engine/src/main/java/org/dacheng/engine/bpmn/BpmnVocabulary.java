package org.dacheng.engine.bpmn;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The elements and attributes allowed in a model, and their allowed values. Everything else is refused. */
final class BpmnVocabulary {

    static final String OURS = "http://dacheng.org/schema/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Namespaces by prefix. */
    static final Map<String, String> NAMESPACES = namespaces();

    private static final Map<QName, Set<QName>> ELEMENTS = elements("""
            bpmn:definitions id name targetNamespace exporter exporterVersion
            bpmn:process id name isExecutable camunda:historyTimeToLive
            bpmn:documentation id
            bpmn:extensionElements
            bpmn:startEvent id name
            bpmn:endEvent id name
            bpmn:terminateEventDefinition id
            bpmn:userTask id name
            bpmn:sendTask id name camunda:type camunda:topic
            bpmn:exclusiveGateway id name gatewayDirection default
            bpmn:parallelGateway id name gatewayDirection
            bpmn:sequenceFlow id name sourceRef targetRef
            bpmn:conditionExpression xsi:type language
            bpmn:incoming
            bpmn:outgoing
            bpmndi:BPMNDiagram id
            bpmndi:BPMNPlane id bpmnElement
            bpmndi:BPMNShape id bpmnElement isMarkerVisible
            bpmndi:BPMNEdge id bpmnElement
            bpmndi:BPMNLabel
            dc:Bounds x y width height
            di:waypoint x y
            """);

    /** Elements that contain text; all others may contain only white space. */
    private static final Set<String> WITH_TEXT = Set.of("documentation", "conditionExpression", "incoming", "outgoing");

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]{0,99}";
    private static final String NUMBER = "-?[0-9]{1,7}(\\.[0-9]{1,6})?";

    private static final Map<String, Pattern> VALUES = values(
            "id", NAME,
            "name", "(?s).{0,1000}",
            "targetNamespace", "[\\x21-\\x7e]{1,200}",
            "exporter", "(?s).{0,200}",
            "exporterVersion", "(?s).{0,200}",
            "isExecutable", "true",
            "historyTimeToLive", "[0-9]{1,5}",
            // Never a shell, mail or class: Dacheng supplies the behaviour.
            "type", "external|bpmn:tFormalExpression",
            "topic", "copy",
            "gatewayDirection", "Diverging|Converging",
            "default", NAME,
            "sourceRef", NAME,
            "targetRef", NAME,
            // Shown to readers only; the engine calls Dacheng instead of evaluating it.
            "language", "feel",
            "bpmnElement", NAME,
            "isMarkerVisible", "true|false",
            "x", NUMBER,
            "y", NUMBER,
            "width", NUMBER,
            "height", NUMBER);

    static boolean isKnown(QName element) {
        return element.getNamespaceURI().equals(OURS) || ELEMENTS.containsKey(element);
    }

    static boolean isKnown(QName element, QName attribute) {
        if (attribute.getNamespaceURI().equals(OURS)
                || element.getNamespaceURI().equals(OURS)) {
            return true;
        }
        return ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
    }

    static boolean allows(QName element, QName attribute, String value) {
        if (attribute.getNamespaceURI().equals(OURS)
                || element.getNamespaceURI().equals(OURS)) {
            return true;
        }
        Pattern pattern = VALUES.get(attribute.getLocalPart());
        return pattern != null && pattern.matcher(value).matches();
    }

    static boolean mayHoldText(QName element) {
        return element.getNamespaceURI().equals(OURS) || WITH_TEXT.contains(element.getLocalPart());
    }

    static @Nullable String prefix(String namespace) {
        return NAMESPACES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> namespaces() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL");
        namespaces.put("bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI");
        namespaces.put("dc", "http://www.omg.org/spec/DD/20100524/DC");
        namespaces.put("di", "http://www.omg.org/spec/DD/20100524/DI");
        namespaces.put("xsi", XSI);
        namespaces.put("camunda", "http://camunda.org/schema/1.0/bpmn");
        namespaces.put("dacheng", OURS);
        return namespaces;
    }

    private static Map<QName, Set<QName>> elements(String table) {
        Map<QName, Set<QName>> elements = new HashMap<>();
        table.lines().map(line -> line.split(" ")).forEach(words -> {
            QName[] names = Arrays.stream(words).map(BpmnVocabulary::name).toArray(QName[]::new);
            elements.put(names[0], Set.of(Arrays.copyOfRange(names, 1, names.length)));
        });
        return elements;
    }

    private static QName name(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? new QName(word)
                : new QName(NAMESPACES.get(word.substring(0, colon)), word.substring(colon + 1));
    }

    private static Map<String, Pattern> values(String... pairs) {
        Map<String, Pattern> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], Pattern.compile(pairs[i + 1]));
        }
        return values;
    }

    private BpmnVocabulary() {}
}
