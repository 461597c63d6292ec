package org.dacheng.engine.bpmn;

import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.Flow;

/**
 * Turns a checked flow into a BPMN 2.0 model with layout that any BPMN tool opens. Node ids stay; a join is the id of
 * its split and {@code -join}; the arrow into a branch has the branch's id; start and end are {@code start} and {@code
 * end}.
 */
public final class FlowCompiler {

    /**
     * @param processKey {@code [a-z][a-z0-9-]*}
     * @param locale language of the names that every tool shows; both languages stand in our extension attributes
     * @return XML; the same input gives the same text
     */
    public static String compile(String processKey, LocalText name, Flow flow, Locale locale) {
        FlowLayout diagram = FlowLayout.of(flow);
        // The underscore keeps it apart from node ids.
        String processId = "process_" + processKey;
        IndentedXmlWriter xml = new IndentedXmlWriter();
        xml.open("bpmn", "definitions").namespaces();
        xml.attribute("id", "definitions_" + processKey).attribute("targetNamespace", BpmnVocabulary.OURS);
        xml.attribute("exporter", "Dacheng");
        xml.open("bpmn", "process").attribute("id", processId);
        xml.attribute("name", name.in(locale));
        xml.attribute("dacheng:name-zh", name.zh()).attribute("dacheng:name-en", name.en());
        xml.attribute("isExecutable", true).attribute("camunda:historyTimeToLive", 0);
        new BpmnWriter(xml, diagram, locale).write();
        xml.close();
        new BpmnDiagramWriter(xml, diagram).write(processId);
        return xml.close().toString();
    }

    private FlowCompiler() {}
}
