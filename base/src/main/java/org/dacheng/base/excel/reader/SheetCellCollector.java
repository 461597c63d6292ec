package org.dacheng.base.excel.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the non-empty cells of a sheet while its XML is read. */
final class SheetCellCollector extends DefaultHandler {

    /** More than any of our sheets has; cells further right are ignored. */
    private static final int COLUMNS = 100;

    /** Excel accepts 32,767 characters in a cell. */
    private static final int MAX_LENGTH = 200_000;

    /** Each is reported as a problem, so more are not needed. */
    private static final int MAX_MERGED = 1_000;

    private final SharedStrings texts;
    private final CellFormats formats;
    private final CellPool pool;
    private final MemoryBudget memory;
    private final boolean from1904;
    private final int max;
    private final int kept;
    private int count;
    private final List<ReadRow> rows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable ReadCell[] cells = new ReadCell[COLUMNS];
    private boolean filled;
    private int number;
    private int column;
    private @Nullable String style;
    private @Nullable String type;
    private boolean formula;
    private boolean inText;
    /** Whether this is a phonetic hint, which is not part of the text. */
    private boolean phonetic;

    /**
     * Creates a collector.
     *
     * @param max rows below the headings; more are refused
     * @param kept rows that are kept, with the headings; later ones are only counted
     */
    SheetCellCollector(
            SharedStrings texts,
            CellFormats formats,
            CellPool pool,
            MemoryBudget memory,
            boolean from1904,
            int max,
            int kept) {
        this.texts = texts;
        this.formats = formats;
        this.pool = pool;
        this.memory = memory;
        this.from1904 = from1904;
        this.max = max;
        this.kept = kept;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String given = attributes.getValue("r");
                number = given == null ? number + 1 : Integer.parseInt(given);
                Arrays.fill(cells, null);
                filled = false;
                column = -1;
            }
            case "c" -> {
                String given = attributes.getValue("r");
                column = given == null ? column + 1 : column(given);
                type = attributes.getValue("t");
                style = attributes.getValue("s");
                formula = false;
                text.setLength(0);
            }
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            // The inline text counts; an additional value is ignored.
            case "v" -> inText = !"inlineStr".equals(type);
            case "t" -> inText = !phonetic && "inlineStr".equals(type);
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    private void merged(@Nullable String range) {
        if (range != null && merged.size() < MAX_MERGED) {
            merged.add(PlainText.shortened(range, 40));
        }
    }

    /** From 0; of {@code AB12} 27. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && Character.isLetter(place.charAt(at)); at++) {
            column = Math.min(COLUMNS * 26, column * 26 + Character.toUpperCase(place.charAt(at)) - 'A' + 1);
        }
        return column - 1;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            append(text, characters, start, length);
        }
    }

    static void append(StringBuilder text, char[] characters, int start, int length) {
        if (text.length() + length > MAX_LENGTH) {
            throw WorkbookReader.tooLarge();
        }
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> inText = false;
            case "c" -> cell();
            case "row" -> row();
            default -> {}
        }
    }

    private void cell() {
        if (rows.size() >= kept) {
            filled = true;
            return;
        }
        boolean shared = "s".equals(type) && !text.isEmpty();
        String given = shared ? texts.at(Integer.parseInt(text.toString().strip())) : text.toString();
        String value = PlainText.clean(given);
        if (column >= 0 && column < COLUMNS && (formula || !PlainText.isBlank(value))) {
            boolean kept = shared && value.equals(given);
            cells[column] = pool.intern(new ReadCell(kind(), kept ? given : value, numberFormat(), from1904), kept);
            filled = true;
        }
    }

    private ReadCell.CellKind kind() {
        if (formula) {
            return ReadCell.CellKind.FORMULA;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> ReadCell.CellKind.NUMBER;
            case "b" -> ReadCell.CellKind.BOOLEAN;
            case "e" -> ReadCell.CellKind.ERROR;
            default -> ReadCell.CellKind.TEXT;
        };
    }

    private ReadCell.NumberFormat numberFormat() {
        return style == null || kind() != ReadCell.CellKind.NUMBER
                ? ReadCell.NumberFormat.PLAIN
                : formats.numberFormat(Integer.parseInt(style));
    }

    private void row() throws SAXException {
        if (!filled) {
            return;
        }
        // The headings do not count.
        if (count++ > max) {
            throw new TooManyRows();
        }
        if (rows.size() >= kept) {
            return;
        }
        ReadRow row = new ReadRow(number, cells);
        memory.row(row.width());
        rows.add(row);
    }

    ReadSheet sheet(String name) {
        return new ReadSheet(name, List.copyOf(rows), List.copyOf(merged));
    }
}
