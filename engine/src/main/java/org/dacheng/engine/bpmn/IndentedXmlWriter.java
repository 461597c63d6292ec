package org.dacheng.engine.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Writes indented XML, element by element. */
final class IndentedXmlWriter {

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    private final Deque<String> open = new ArrayDeque<>();
    private boolean startIsOpen;
    private boolean textWritten;

    IndentedXmlWriter open(@Nullable String prefix, String name) {
        closeStart();
        indent();
        String full = prefix == null ? name : prefix + ":" + name;
        out.append('<').append(full);
        open.push(full);
        startIsOpen = true;
        textWritten = false;
        return this;
    }

    /** Declares every namespace of the vocabulary; call it on the root element. */
    IndentedXmlWriter namespaces() {
        BpmnVocabulary.NAMESPACES.forEach((prefix, namespace) -> attribute("xmlns:" + prefix, namespace));
        return this;
    }

    /** Writes an attribute; skips empty values. */
    IndentedXmlWriter attribute(String name, Object value) {
        String text = value.toString();
        if (!text.isEmpty()) {
            out.append(' ').append(name).append("=\"");
            escape(text, true);
            out.append('"');
        }
        return this;
    }

    IndentedXmlWriter text(String text) {
        closeStart();
        escape(text, false);
        textWritten = true;
        return this;
    }

    IndentedXmlWriter close() {
        String name = open.pop();
        if (startIsOpen) {
            out.append("/>");
        } else {
            if (!textWritten) {
                indent();
            }
            out.append("</").append(name).append('>');
        }
        startIsOpen = false;
        textWritten = false;
        return this;
    }

    private void closeStart() {
        if (startIsOpen) {
            out.append('>');
            startIsOpen = false;
        }
    }

    private void indent() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void escape(String text, boolean attribute) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> whiteSpace(c, attribute);
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
    }

    private void whiteSpace(int c, boolean attribute) {
        if (attribute || c == '\r') {
            out.append("&#").append(c).append(';');
        } else {
            out.append((char) c);
        }
    }

    /** Whether XML 1.0 allows the character. */
    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Override
    public String toString() {
        return out + "\n";
    }
}
