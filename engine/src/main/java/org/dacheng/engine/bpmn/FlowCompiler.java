package org.dacheng.engine.bpmn;

import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.flow.Flow;

/**
 * Compiles a checked flow to a BPMN 2.0 model with layout that any BPMN tool can open. Node ids are kept; the id of a
 * join is that of its split plus {@code -join}; the sequence flow into a branch has the branch's id; start and end are
 * {@code start} and {@code end}.
 */
public final class FlowCompiler {

    /**
     * @param processKey {@code [a-z][a-z0-9-]*}
     * @param locale language of the standard BPMN names; extension attributes contain both languages
     * @return XML; the same input gives the same text
     */
    public static String compile(String processKey, LocalText name, Flow flow, Locale locale) {
        FlowLayout diagram = FlowLayout.of(flow);
        // The underscore distinguishes it from node ids.
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
