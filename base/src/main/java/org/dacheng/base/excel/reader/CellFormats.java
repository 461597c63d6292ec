package org.dacheng.base.excel.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** How the number formats of a workbook display numbers; other styles are not read. */
final class CellFormats extends DefaultHandler {

    /** Excel accepts 65,490 styles and formats of 255 characters. */
    private static final int MAX_STYLES = 100_000;

    private static final int MAX_FORMATS = 10_000;
    private static final int MAX_FORMAT_LENGTH = 1_000;

    /** Literal parts of a number format. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    /** Digit placeholders; a comma after the last one would divide by a thousand. */
    private static final Pattern DIGITS = Pattern.compile("[ +-]*([#0?][#0?,]*)?[#0?](\\.[#0?]+)?[ ]*");

    private final Map<Integer, String> formats = new HashMap<>();
    private final Map<Integer, ReadCell.NumberFormat> numberFormats = new HashMap<>();
    private int[] styles = new int[64];
    private int count;
    private boolean ofCells;

    /** Conditional formatting has its own formats, which may have the same numbers. */
    private boolean ofWorkbook;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "cellXfs" -> ofCells = true;
            case "numFmts" -> ofWorkbook = true;
            case "numFmt" -> {
                if (ofWorkbook) {
                    format(attributes.getValue("numFmtId"), attributes.getValue("formatCode"));
                }
            }
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
        switch (name) {
            case "cellXfs" -> ofCells = false;
            case "numFmts" -> ofWorkbook = false;
            default -> {}
        }
    }

    private void format(@Nullable String id, @Nullable String code) {
        if (formats.size() >= MAX_FORMATS) {
            throw WorkbookReader.tooLarge();
        }
        if (id != null && code != null && code.length() <= MAX_FORMAT_LENGTH) {
            formats.put(Integer.parseInt(id), code);
        }
    }

    private void style(@Nullable String format) {
        if (count >= MAX_STYLES) {
            throw WorkbookReader.tooLarge();
        }
        if (count == styles.length) {
            styles = Arrays.copyOf(styles, count * 2);
        }
        styles[count++] = format == null ? 0 : Integer.parseInt(format);
    }

    /** @param style number of a cell's style, from 0 */
    ReadCell.NumberFormat numberFormat(int style) {
        return style < 0 || style >= count
                ? ReadCell.NumberFormat.PLAIN
                : numberFormats.computeIfAbsent(styles[style], this::numberFormatOf);
    }

    private ReadCell.NumberFormat numberFormatOf(int id) {
        String format = formats.containsKey(id) ? formats.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (format == null) {
            return ReadCell.NumberFormat.PLAIN;
        }
        if (DateUtil.isADateFormat(id, format)) {
            return ReadCell.NumberFormat.DATE;
        }
        String bare = LITERAL.matcher(format).replaceAll("");
        boolean scaled = bare.contains("%");
        if (percentSigns(format) == percentSigns(bare)) {
            return scaled ? ReadCell.NumberFormat.PERCENT : ReadCell.NumberFormat.PLAIN;
        }
        return !scaled && showsItsDigits(format, bare)
                ? ReadCell.NumberFormat.PERCENT_SIGN
                : ReadCell.NumberFormat.UNCLEAR;
    }

    private static long percentSigns(String format) {
        return format.chars().filter(one -> one == '%').count();
    }

    /** Whether the format neither scales the number nor adds other digits. */
    private static boolean showsItsDigits(String format, String bare) {
        return Stream.of(bare.split(";"))
                        .allMatch(section -> DIGITS.matcher(section).matches())
                && LITERAL.matcher(format)
                        .results()
                        .map(MatchResult::group)
                        .filter(literal -> literal.startsWith("\"") || literal.startsWith("\\"))
                        .noneMatch(literal -> literal.chars().anyMatch(Character::isDigit));
    }
}
