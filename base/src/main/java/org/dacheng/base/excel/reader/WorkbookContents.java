package org.dacheng.base.excel.reader;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook in order, and whether it counts days from 1900 or from 1904. */
final class WorkbookContents extends DefaultHandler {

    private static final int MAX_SHEETS = 1_000;

    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    /** @param relation id of its part in the workbook's relations */
    record Sheet(String name, String relation) {}

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            if (sheets.size() >= MAX_SHEETS) {
                throw WorkbookReader.tooLarge();
            }
            String relation = relation(attributes);
            if (relation != null) {
                sheets.add(new Sheet(String.valueOf(attributes.getValue("name")), relation));
            }
        }
    }

    private static @Nullable String relation(Attributes attributes) {
        for (int at = 0; at < attributes.getLength(); at++) {
            if (attributes.getLocalName(at).equals("id")
                    && attributes.getURI(at).endsWith("/relationships")) {
                return attributes.getValue(at);
            }
        }
        return null;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    boolean from1904() {
        return from1904;
    }
}
