package org.dacheng.engine.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** Rewrites one model in a single pass: collects refused elements and writes allowed ones. */
final class BpmnRewriter {

    private static final int MAX_DEPTH = 50;
    private static final int MAX_VIOLATIONS = 100;

    private final XMLStreamReader reader;
    private final IndentedXmlWriter out = new IndentedXmlWriter();
    private final Deque<QName> open = new ArrayDeque<>();
    private final List<Violation> violations = new ArrayList<>();

    BpmnRewriter(XMLStreamReader reader) {
        this.reader = reader;
    }

    String run() throws XMLStreamException {
        while (reader.hasNext() && violations.size() < MAX_VIOLATIONS) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    throw BpmnAllowList.refused(Message.of("engine.bpmn.doctype", line()));
                }
                default -> {
                    // Comments and processing instructions are not written again.
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return out.toString();
    }

    private void start() {
        QName element = reader.getName();
        if (open.size() >= MAX_DEPTH) {
            throw BpmnAllowList.refused(Message.of("engine.bpmn.too-deep", line()));
        }
        boolean root = open.isEmpty();
        open.push(element);
        if (root && !element.getLocalPart().equals("definitions") || !BpmnVocabulary.isKnown(element)) {
            refuse("engine.bpmn.element", element.getLocalPart(), label());
            return;
        }
        if (violations.isEmpty()) {
            out.open(BpmnVocabulary.prefix(element.getNamespaceURI()), element.getLocalPart());
        }
        if (root) {
            out.namespaces();
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, reader.getAttributeName(i), reader.getAttributeValue(i));
        }
    }

    private void attribute(QName element, QName attribute, String value) {
        String prefix = BpmnVocabulary.prefix(attribute.getNamespaceURI());
        if (!BpmnVocabulary.isKnown(element, attribute)
                || prefix == null && !attribute.getNamespaceURI().isEmpty()) {
            refuse("engine.bpmn.attribute", attribute.getLocalPart(), element.getLocalPart(), label());
        } else if (!BpmnVocabulary.allows(element, attribute, value)) {
            refuse("engine.bpmn.value", attribute.getLocalPart(), element.getLocalPart(), value, label());
        } else if (violations.isEmpty()) {
            out.attribute(
                    prefix == null ? attribute.getLocalPart() : prefix + ":" + attribute.getLocalPart(),
                    harmless(value));
        }
    }

    /** Names are plain text, but the engine would parse these characters as the start of an expression. */
    private static String harmless(String value) {
        return value.replace("${", "$ {").replace("#{", "# {");
    }

    private void end() {
        open.pop();
        // After the first refusal nothing more is written.
        if (violations.isEmpty()) {
            out.close();
        }
    }

    private void text() {
        String text = reader.getText();
        if (!text.isBlank() && !open.isEmpty()) {
            if (!BpmnVocabulary.mayHoldText(open.element())) {
                refuse("engine.bpmn.text", open.element().getLocalPart());
            } else if (violations.isEmpty()) {
                out.text(harmless(text));
            }
        }
    }

    /** Name or id of the element, for messages. */
    private String label() {
        String name = reader.getAttributeValue(null, "name");
        String id = reader.getAttributeValue(null, "id");
        return name != null && !name.isBlank() ? name : id != null ? id : "";
    }

    private void refuse(String key, String... args) {
        List<Object> all = new ArrayList<>();
        all.add(line());
        all.addAll(List.of(args));
        violations.add(new Violation("", new Message(key, all)));
    }

    private String line() {
        return String.valueOf(reader.getLocation().getLineNumber());
    }
}
