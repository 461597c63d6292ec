package org.dacheng.okr.imports;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.excel.reader.WorkbookReader;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.excel.Layout;

/** The rows of the sheets that are ours. */
record Content(List<Line> goals, List<Line> milestones, List<Line> alignments, List<Line> checkIns) {

    /** A company of 5,000 people has 80,000 rows of goals; all sheets together have to fit into memory. */
    static final int MOST_ROWS = 250_000;

    /** Rows of each sheet. */
    static final Map<Layout, Integer> MOST = Map.of(
            Layout.GOALS, 90_000, Layout.MILESTONES, 90_000, Layout.ALIGNMENTS, 90_000, Layout.CHECK_INS, 150_000);

    private static final List<Layout> SHEETS =
            List.of(Layout.GOALS, Layout.MILESTONES, Layout.ALIGNMENTS, Layout.CHECK_INS);

    /** Without these a sheet says nothing. */
    private static final Map<Layout, List<String>> NEEDED = Map.of(
            Layout.GOALS, List.of("owner", "objective", "key-result"),
            Layout.MILESTONES, List.of("key-result", "milestone"),
            Layout.ALIGNMENTS, List.of("objective", "parent-objective"),
            Layout.CHECK_INS, List.of("at", "key-result", "value", "confidence"));

    /** @throws InvalidInput pointer {@code /file}: cannot be read */
    static List<ReadSheet> sheets(Path file, Lexicon lexicon) {
        return WorkbookReader.read(
                file,
                name -> SHEETS.stream()
                        .filter(layout -> lexicon.names(layout, name))
                        .findFirst()
                        .map(MOST::get)
                        .orElse(0),
                MOST_ROWS);
    }

    /** @throws InvalidInput pointer {@code /file}: has none of our sheets */
    static Content of(List<ReadSheet> sheets, ZoneId zone, Lexicon lexicon, Findings findings) {
        Map<Layout, List<Line>> lines = new HashMap<>();
        for (Layout layout : SHEETS) {
            List<Line> all = lines.computeIfAbsent(layout, key -> new ArrayList<>());
            for (ReadSheet sheet : sheets) {
                if (lexicon.names(layout, sheet.name())) {
                    all.addAll(lines(layout, sheet, zone, lexicon, findings));
                }
            }
        }
        if (sheets.stream().noneMatch(sheet -> lexicon.names(Layout.GOALS, sheet.name()))) {
            throw new InvalidInput(List.of(new Violation(
                    "/file", Message.of("okr.import.no-sheet", Message.of("okr.export." + Layout.GOALS.sheet())))));
        }
        return new Content(
                lines.getOrDefault(Layout.GOALS, List.of()),
                lines.getOrDefault(Layout.MILESTONES, List.of()),
                lines.getOrDefault(Layout.ALIGNMENTS, List.of()),
                lines.getOrDefault(Layout.CHECK_INS, List.of()));
    }

    private static List<Line> lines(Layout layout, ReadSheet sheet, ZoneId zone, Lexicon lexicon, Findings findings) {
        sheet.merged()
                .forEach(range ->
                        findings.wrong(sheet.name(), range.split(":", 2)[0], Message.of("okr.import.merged", range)));
        if (sheet.rows().isEmpty()) {
            findings.wrong(sheet.name(), "A1", Message.of("okr.import.no-headings"));
            return List.of();
        }
        ReadRow head = sheet.rows().get(0);
        Map<String, Integer> columns = lexicon.columns(layout, texts(head));
        List<String> missing = NEEDED.getOrDefault(layout, List.of()).stream()
                .filter(name -> !columns.containsKey(name))
                .toList();
        missing.forEach(name -> findings.wrong(
                sheet.name(),
                "A" + head.number(),
                Message.of("okr.import.no-column", Message.of("okr.export." + name))));
        if (!missing.isEmpty()) {
            return List.of();
        }
        return sheet.rows().stream()
                .skip(1)
                .filter(row -> row.filled().anyMatch(columns::containsValue))
                .map(row -> new Line(sheet.name(), columns, row, zone, lexicon, findings))
                .toList();
    }

    private static Map<Integer, String> texts(ReadRow row) {
        Map<Integer, String> texts = new HashMap<>();
        row.filled().forEach(at -> {
            ReadCell cell = row.cell(at);
            if (cell != null && cell.is(ReadCell.Kind.TEXT)) {
                texts.put(at, cell.text());
            }
        });
        return texts;
    }
}
