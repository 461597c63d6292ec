package org.dacheng.base.excel.reader;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Passes a part to its reader within limits: number of elements, nesting depth, and number of distinct names, because a
 * parser keeps every name.
 */
final class BoundedXml extends DefaultHandler {

    private static final int MAX_DEPTH = 64;
    private static final int MAX_NAMES = 2_000;

    private final DefaultHandler reader;
    private final long mostElements;
    private final Set<String> names = new HashSet<>();
    private long elements;
    private int depth;

    BoundedXml(DefaultHandler reader, long mostElements) {
        this.reader = reader;
        this.mostElements = mostElements;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (++depth > MAX_DEPTH || ++elements > mostElements) {
            throw WorkbookReader.tooLarge();
        }
        countName(qualified);
        for (int at = 0; at < attributes.getLength(); at++) {
            countName(attributes.getQName(at));
        }
        reader.startElement(uri, name, qualified, attributes);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        depth--;
        reader.endElement(uri, name, qualified);
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        reader.characters(characters, start, length);
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) {
        countName(prefix);
        countName(uri);
    }

    @Override
    public void processingInstruction(String target, String data) {
        countName(target);
    }

    private void countName(String name) {
        if (names.add(name) && names.size() > MAX_NAMES) {
            throw WorkbookReader.tooLarge();
        }
    }
}
