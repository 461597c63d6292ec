package org.dacheng.base.excel.reader;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a workbook, each read as a stream of XML within bounds. None is converted to a tree, whatever its
 * declared type, so that a file of a few megabytes cannot fill the memory.
 */
final class WorkbookParts implements Closeable {

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    WorkbookParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        zip.stream().forEach(entry -> entries.putIfAbsent(normal(entry.getName()), entry));
    }

    /**
     * @param part name of a part; empty for the package itself
     * @return its relations; empty when it has none
     */
    PartRelations relations(String part) throws IOException, SAXException, ParserConfigurationException {
        int name = part.lastIndexOf('/') + 1;
        PartRelations relations = new PartRelations();
        String place = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        if (entries.containsKey(normal(place))) {
            parse(place, relations, WorkbookGuard.MAX_ELEMENTS);
        }
        return relations;
    }

    /** @throws IOException also when there is no such part */
    void parse(String part, DefaultHandler reader, long mostElements)
            throws IOException, SAXException, ParserConfigurationException {
        ZipEntry entry = entries.get(normal(part));
        if (entry == null) {
            throw new IOException("no part " + part);
        }
        XMLReader xml = XMLHelper.newXMLReader();
        BoundedXml bounded = new BoundedXml(reader, mostElements);
        xml.setContentHandler(bounded);
        xml.setErrorHandler(bounded);
        try (PartTextReader text = new PartTextReader(zip.getInputStream(entry))) {
            xml.parse(new InputSource(text));
        }
    }

    /** The part to which another one refers by a relative path. */
    static @Nullable String named(String by, @Nullable String target) {
        if (target == null) {
            return null;
        }
        String path = URI.create("/" + by)
                .resolve(target.replace('\\', '/').replace(" ", "%20"))
                .getPath();
        return path == null ? null : path.replaceFirst("^/+", "");
    }

    private static String normal(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
