package org.dacheng.base.excel.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.xml.parsers.ParserConfigurationException;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;
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
        return reading(file, reader -> reader.read(most, mostRows));
    }

    /**
     * The beginning of the first sheet that is not blank.
     *
     * @param kept number of its first rows that are read
     * @param most rows of a sheet; larger ones are refused
     * @return empty if all sheets are blank
     * @throws InvalidInput as {@link #read}
     */
    public static Optional<ReadSheet> beginning(Path file, int kept, int most) {
        return reading(file, reader -> reader.beginning(kept, most));
    }

    private interface Reading<T> {
        T read(WorkbookReader reader) throws IOException, SAXException, ParserConfigurationException;
    }

    private static <T> T reading(Path file, Reading<T> reading) {
        WorkbookGuard.check(file);
        try (WorkbookParts parts = new WorkbookParts(file)) {
            return reading.read(new WorkbookReader(parts));
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
        OpenedWorkbook workbook = open();
        List<ReadSheet> sheets = new ArrayList<>();
        int left = mostRows;
        for (WorkbookContents.Sheet one : workbook.contents().sheets()) {
            int own = most.applyAsInt(one.name());
            String part = workbook.part(one);
            if (own > 0 && part != null) {
                ReadSheet sheet = sheet(
                        one.name(),
                        part,
                        workbook.collector(Math.min(own, left), Integer.MAX_VALUE),
                        own <= left
                                ? Message.of("base.excel.sheet-rows", one.name(), own)
                                : Message.of("base.excel.rows", mostRows));
                sheets.add(sheet);
                left -= Math.max(0, sheet.rows().size() - 1);
            }
        }
        return sheets;
    }

    private Optional<ReadSheet> beginning(int kept, int most)
            throws IOException, SAXException, ParserConfigurationException {
        OpenedWorkbook workbook = open();
        for (WorkbookContents.Sheet one : workbook.contents().sheets()) {
            String part = workbook.part(one);
            if (part != null) {
                Message tooMany = Message.of("base.excel.sheet-rows", one.name(), most);
                ReadSheet sheet = sheet(one.name(), part, workbook.collector(most, kept), tooMany);
                if (!sheet.rows().isEmpty()) {
                    return Optional.of(sheet);
                }
            }
        }
        return Optional.empty();
    }

    /** What all sheets share. */
    private final class OpenedWorkbook {

        private final String name;
        private final WorkbookContents contents;
        private final PartRelations relations;
        private final SharedStrings texts;
        private final CellFormats formats;

        private OpenedWorkbook(
                String name,
                WorkbookContents contents,
                PartRelations relations,
                SharedStrings texts,
                CellFormats formats) {
            this.name = name;
            this.contents = contents;
            this.relations = relations;
            this.texts = texts;
            this.formats = formats;
        }

        WorkbookContents contents() {
            return contents;
        }

        @Nullable
        String part(WorkbookContents.Sheet sheet) {
            return WorkbookParts.named(name, relations.target(sheet.relation(), "worksheet"));
        }

        SheetCellCollector collector(int most, int kept) {
            return new SheetCellCollector(texts, formats, pool, memory, contents.from1904(), most, kept);
        }
    }

    private OpenedWorkbook open() throws IOException, SAXException, ParserConfigurationException {
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
        return new OpenedWorkbook(workbook, contents, relations, texts, formats);
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
