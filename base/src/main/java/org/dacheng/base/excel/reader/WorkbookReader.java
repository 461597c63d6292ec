package org.dacheng.base.excel.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.xml.sax.SAXException;

/** Reads workbooks as a stream of cells in bounded memory. */
public final class WorkbookReader {

    private static final String FILE = "/file";

    private final WorkbookParts parts;
    private final MemoryBudget memory = new MemoryBudget();
    private final CellPool pool = new CellPool(memory);

    private WorkbookReader(WorkbookParts parts) {
        this.parts = parts;
    }

    /**
     * @param most limit of the rows below the headings, by sheet name; 0 for sheets that are not read
     * @param mostRows limit of the rows of all sheets
     * @throws InvalidInput pointer {@code /file}: no workbook, another format, protected, with macros, too large
     */
    public static List<ReadSheet> read(Path file, ToIntFunction<String> most, int mostRows) {
        WorkbookGuard.check(file);
        try (WorkbookParts parts = new WorkbookParts(file)) {
            return new WorkbookReader(parts).read(most, mostRows);
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw refused(Message.of("base.excel.broken"));
        }
    }

    private List<ReadSheet> read(ToIntFunction<String> most, int mostRows)
            throws IOException, SAXException, ParserConfigurationException {
        String workbook = WorkbookParts.named(
                "", parts.relations("").first("officeDocument").orElse(null));
        if (workbook == null) {
            throw new IOException("no workbook");
        }
        WorkbookContents contents = new WorkbookContents();
        parts.parse(workbook, contents, WorkbookGuard.MAX_ELEMENTS);
        PartRelations relations = parts.relations(workbook);
        SharedStrings texts = new SharedStrings(memory);
        String shared = relations.first("sharedStrings").orElse(null);
        if (shared != null) {
            parts.parse(named(workbook, shared), texts, WorkbookGuard.MAX_TEXTS);
        }
        CellFormats formats = new CellFormats();
        String styles = relations.first("styles").orElse(null);
        if (styles != null) {
            parts.parse(named(workbook, styles), formats, WorkbookGuard.MAX_ELEMENTS);
        }
        List<ReadSheet> sheets = new ArrayList<>();
        int left = mostRows;
        for (WorkbookContents.Sheet one : contents.sheets()) {
            int own = most.applyAsInt(one.name());
            String part = WorkbookParts.named(workbook, relations.target(one.relation(), "worksheet"));
            if (own > 0 && part != null) {
                SheetCellCollector cells =
                        new SheetCellCollector(texts, formats, pool, memory, contents.from1904(), Math.min(own, left));
                ReadSheet sheet = sheet(
                        one.name(),
                        part,
                        cells,
                        own <= left
                                ? Message.of("base.excel.sheet-rows", one.name(), own)
                                : Message.of("base.excel.rows", mostRows));
                sheets.add(sheet);
                left -= Math.max(0, sheet.rows().size() - 1);
            }
        }
        return sheets;
    }

    private static String named(String by, String target) throws IOException {
        String part = WorkbookParts.named(by, target);
        if (part == null) {
            throw new IOException("no part " + target);
        }
        return part;
    }

    private ReadSheet sheet(String name, String part, SheetCellCollector cells, Message tooMany)
            throws IOException, SAXException, ParserConfigurationException {
        try {
            parts.parse(part, cells, Long.MAX_VALUE);
        } catch (TooManyRows stopped) {
            throw refused(tooMany);
        }
        return cells.sheet(name);
    }

    static InvalidInput refused(Message text) {
        return InvalidInput.of(FILE, text);
    }

    static InvalidInput tooLarge() {
        return refused(Message.of("base.excel.bomb"));
    }
}
