package org.dacheng.base.excel.writer;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.SheetLayout;
import org.dacheng.base.text.PlainText;

/** A workbook of tables that keeps only a hundred rows in memory. */
public final class TableWorkbook implements AutoCloseable {

    private static final int MAX_NAME_LENGTH = 26;

    private final SXSSFWorkbook workbook;
    private final CellStyles styles;
    private final Locale locale;
    private final ZoneId zone;
    private final Set<String> names = new HashSet<>();
    private final List<Table<?>> tables = new ArrayList<>();

    /**
     * @param locale of the headings
     * @param zone in which moments are shown
     */
    public TableWorkbook(Locale locale, ZoneId zone) {
        this(new XSSFWorkbook(), locale, zone);
    }

    /**
     * With a summary as its first sheet.
     *
     * @param locale of the headings
     * @param zone in which moments are shown
     */
    public TableWorkbook(SummarySheet<?> summary, Locale locale, ZoneId zone) {
        this(summary.workbook(locale), locale, zone);
    }

    private TableWorkbook(XSSFWorkbook begun, Locale locale, ZoneId zone) {
        workbook = new StreamedWorkbook(begun);
        begun.forEach(sheet -> names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
        this.locale = locale;
        this.zone = zone;
        styles = new CellStyles(workbook);
    }

    /** A sheet with a header; further sheets follow where one is full. */
    public <T> Table<T> table(String name, List<Column<T>> columns) {
        Table<T> table = new Table<>(name, columns);
        tables.add(table);
        return table;
    }

    /** A sheet of a list with its header; further sheets follow where one is full. */
    public <T> Table<T> table(SheetLayout<T> layout) {
        return table(layout.name().in(locale), layout.columns());
    }

    public void write(OutputStream out) throws IOException {
        tables.forEach(Table::finish);
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private SXSSFSheet sheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(PlainText.isBlank(name) ? "1" : name);
        String base = PlainText.beginningOfUnits(safe, MAX_NAME_LENGTH);
        String unique = base;
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = base + " " + n;
        }
        return workbook.createSheet(unique);
    }

    /** Rows under one header. */
    public final class Table<T> {

        private final String name;
        private final List<Column<T>> columns;
        private SheetWriter<T> writer;

        private Table(String name, List<Column<T>> columns) {
            this.name = name;
            this.columns = columns;
            this.writer = next();
        }

        public void row(T row) {
            continued().row(row);
        }

        /** A row with totals of the detail rows that follow. */
        public void group(T row) {
            continued().group(row);
        }

        /** A row that can be collapsed into the group above it. */
        public void detail(T row) {
            continued().detail(row);
        }

        private SheetWriter<T> continued() {
            if (writer.isFull()) {
                writer.finish();
                writer = next();
            }
            return writer;
        }

        private SheetWriter<T> next() {
            return new SheetWriter<>(sheet(name), columns, styles, locale, zone);
        }

        private void finish() {
            writer.finish();
        }
    }
}
