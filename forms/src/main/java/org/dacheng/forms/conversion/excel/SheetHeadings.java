package org.dacheng.forms.conversion.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadCell.CellKind;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.excel.reader.ReadSheet;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The headings of a sheet. A title above them, which is the only cell of its row, is skipped; a heading that is merged
 * over several columns gives way to the headings below it; missing, long and repeated ones are completed.
 */
final class SheetHeadings {

    private static final int MAX_LABEL = 200;
    private static final int MAX_SHOWN = 80;

    /** The reader ignores cells further right. */
    private static final int LAST_COLUMN = 99;

    private final ReadRow head;
    private final @Nullable ReadRow second;
    private final List<ReadRow> samples;
    private final List<MergedRange> wide;
    private final List<Message> notes = new ArrayList<>();
    private final Map<Integer, List<Message>> problems = new HashMap<>();

    /** Labels by column, from the left. */
    private final Map<Integer, String> labels = new LinkedHashMap<>();

    /** @param sheet with at least one row */
    SheetHeadings(ReadSheet sheet) {
        List<ReadRow> rows = sheet.rows();
        int first = titles(rows);
        head = rows.get(first);
        wide = MergedRange.of(sheet.merged()).stream()
                .filter(range -> range.isWideIn(head.number()))
                .toList();
        ReadRow below = first + 1 < rows.size() ? rows.get(first + 1) : null;
        second = below != null && isHeading(below) ? below : null;
        samples = rows.subList(first + (second == null ? 1 : 2), rows.size());
        Set<String> used = new HashSet<>();
        columns(rows.subList(first, rows.size()))
                .forEach(column -> labels.put(column, unique(column, plainLabel(column), used)));
    }

    /** Number of the row with the headings, from 1. */
    int number() {
        return head.number();
    }

    /** Rows below the headings. */
    List<ReadRow> samples() {
        return samples;
    }

    /** Labels by column, from 0; of all columns with a heading or a value. */
    Map<Integer, String> labels() {
        return labels;
    }

    List<Message> problems(int column) {
        return problems.getOrDefault(column, List.of());
    }

    List<Message> notes() {
        return notes;
    }

    /** The heading in the sheet; empty if there is none. */
    String heading(int column) {
        return PlainText.shortened(written(column), MAX_LABEL);
    }

    /** Number of rows that are titles: with one cell only, above a row with several. */
    private int titles(List<ReadRow> rows) {
        int first = 0;
        while (first + 1 < rows.size()
                && rows.get(first).filled().count() == 1
                && rows.get(first + 1).filled().count() > 1) {
            ReadRow row = rows.get(first++);
            row.filled()
                    .mapToObj(row::cell)
                    .forEach(cell -> notes.add(Message.of("forms.conversion.excel.title", row.number(), shown(cell))));
        }
        return first;
    }

    private static Set<Integer> columns(List<ReadRow> rows) {
        Set<Integer> columns = new TreeSet<>();
        rows.forEach(row -> row.filled().forEach(columns::add));
        return columns;
    }

    /** A row of texts that has some below wide headings only, and one below both ends of each. */
    private boolean isHeading(ReadRow below) {
        return !wide.isEmpty()
                && below.filled().allMatch(column -> over(column) != null)
                && below.filled().mapToObj(below::cell).allMatch(cell -> cell != null && cell.is(CellKind.TEXT))
                && wide.stream()
                        .allMatch(range -> below.cell(range.left()) != null
                                && below.cell(Math.min(range.right(), LAST_COLUMN)) != null);
    }

    private @Nullable MergedRange over(int column) {
        return wide.stream()
                .filter(range -> range.hasColumn(column))
                .findFirst()
                .orElse(null);
    }

    private String plainLabel(int column) {
        MergedRange over = over(column);
        if (over != null) {
            boolean replaced = second != null && second.cell(column) != null;
            String text = replaced ? "forms.conversion.excel.heading-over" : "forms.conversion.excel.merged";
            add(column, Message.of(text, cell(over.left()), shown(head.cell(over.left()))));
        }
        String written = written(column);
        if (written.isEmpty()) {
            add(column, Message.of("forms.conversion.excel.no-heading", cell(column)));
            return MergedRange.letters(column);
        }
        if (PlainText.length(written) > MAX_LABEL) {
            add(column, Message.of("forms.conversion.excel.long-heading", cell(column), MAX_LABEL));
        }
        return PlainText.shortened(written, MAX_LABEL);
    }

    private String written(int column) {
        MergedRange over = over(column);
        ReadCell below = second == null ? null : second.cell(column);
        ReadCell cell = below != null ? below : head.cell(over == null ? column : over.left());
        if (cell == null
                || cell.is(CellKind.ERROR)
                || cell.is(CellKind.FORMULA)
                || !PlainText.isWellFormed(cell.text())) {
            return "";
        }
        return PlainText.line(SampleCell.of(cell).text());
    }

    private String unique(int column, String label, Set<String> used) {
        String unique = label;
        for (int i = 2; !used.add(unique); i++) {
            unique = PlainText.beginning(label, MAX_LABEL - 5) + " " + i;
        }
        if (!unique.equals(label)) {
            add(column, Message.of("forms.conversion.excel.double-heading", cell(column), shown(label), shown(unique)));
        }
        return unique;
    }

    private static String shown(@Nullable ReadCell cell) {
        return shown(cell == null ? "" : PlainText.line(cell.text()));
    }

    private static String shown(String text) {
        return PlainText.shortened(text, MAX_SHOWN);
    }

    private void add(int column, Message problem) {
        problems.computeIfAbsent(column, none -> new ArrayList<>()).add(problem);
    }

    private String cell(int column) {
        return MergedRange.letters(column) + number();
    }
}
