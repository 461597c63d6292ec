package org.dacheng.okr.excel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What the number formats of a workbook make of numbers; nothing else is read of its styles. */
final class CellFormats extends DefaultHandler {

    /** Excel itself takes 65,490 styles and formats of 255 characters. */
    private static final int MOST_STYLES = 100_000;

    private static final int MOST_FORMATS = 10_000;
    private static final int LONGEST_FORMAT = 1_000;

    /** Parts of a number format that are shown as they stand. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, ReadCell.Look> looks = new HashMap<>();
    private int[] styles = new int[64];
    private int count;
    private boolean ofCells;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "cellXfs" -> ofCells = true;
            case "numFmt" -> format(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
            case "xf" -> {
                if (ofCells) {
                    style(attributes.getValue("numFmtId"));
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private void format(@Nullable String id, @Nullable String code) {
        if (formats.size() >= MOST_FORMATS) {
            throw WorkbookReader.tooLarge();
        }
        if (id != null && code != null && code.length() <= LONGEST_FORMAT) {
            formats.put(Integer.parseInt(id), code);
        }
    }

    private void style(@Nullable String format) {
        if (count >= MOST_STYLES) {
            throw WorkbookReader.tooLarge();
        }
        if (count == styles.length) {
            styles = Arrays.copyOf(styles, count * 2);
        }
        styles[count++] = format == null ? 0 : Integer.parseInt(format);
    }

    /** @param style number of a cell's style, from 0 */
    ReadCell.Look look(int style) {
        return style < 0 || style >= count
                ? ReadCell.Look.PLAIN
                : looks.computeIfAbsent(styles[style], this::lookOfFormat);
    }

    private ReadCell.Look lookOfFormat(int id) {
        String format = formats.containsKey(id) ? formats.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (format == null) {
            return ReadCell.Look.PLAIN;
        }
        if (DateUtil.isADateFormat(id, format)) {
            return ReadCell.Look.DATE;
        }
        boolean scaled = LITERAL.matcher(format).replaceAll("").contains("%");
        return scaled ? ReadCell.Look.PERCENT : format.contains("%") ? ReadCell.Look.PERCENT_SIGN : ReadCell.Look.PLAIN;
    }
}
