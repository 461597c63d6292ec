package org.dacheng.engine.bpmn;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;

/**
 * First check of a model before the engine sees it: parses the model, compares it with {@link BpmnVocabulary} and
 * writes it again.
 */
public final class BpmnAllowList {

    /** Maximum length of a model, in characters. */
    public static final int MAX_CHARACTERS = 5_000_000;

    private static final XMLInputFactory FACTORY = factory();

    /**
     * @return the rewritten model, without comments and processing instructions
     * @throws InvalidInput naming every element, attribute and value that is not allowed, with its line
     */
    public static String rewrite(String xml) {
        if (xml.length() > MAX_CHARACTERS) {
            throw refused(Message.of("engine.bpmn.too-big", MAX_CHARACTERS));
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            return new BpmnRewriter(reader).run();
        } catch (XMLStreamException notXml) {
            throw refused(Message.of(
                    "engine.bpmn.not-xml",
                    String.valueOf(
                            notXml.getLocation() == null
                                    ? 1
                                    : notXml.getLocation().getLineNumber()),
                    String.valueOf(
                            notXml.getLocation() == null
                                    ? 1
                                    : notXml.getLocation().getColumnNumber())));
        }
    }

    static InvalidInput refused(Message text) {
        return InvalidInput.of("", text);
    }

    /** Uses the JDK's parser, so that no library on the class path changes how a model is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private BpmnAllowList() {}
}
