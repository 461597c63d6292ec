package org.dacheng.base.excel;

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
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A workbook of tables that keeps a hundred rows in memory, however many there are. */
public final class TableWorkbook implements AutoCloseable {

    private static final int LONGEST_NAME = 26;

    private final SXSSFWorkbook workbook;
    private final CellStyles styles;
    private final ZoneId zone;
    private final Set<String> names = new HashSet<>();
    private final List<Table> tables = new ArrayList<>();

    /** @param zone in which moments are shown */
    public TableWorkbook(ZoneId zone) {
        this(new XSSFWorkbook(), zone);
    }

    /**
     * Goes on behind the sheets that are there.
     *
     * @param begun small, for it stays in memory; such as a sheet with a chart, which cannot be streamed
     * @param zone in which moments are shown
     */
    public TableWorkbook(XSSFWorkbook begun, ZoneId zone) {
        workbook = new StreamedWorkbook(begun);
        begun.forEach(sheet -> names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
        this.zone = zone;
        styles = new CellStyles(workbook);
    }

    /** A sheet with a header; further sheets follow where one is full. */
    public Table table(String name, List<Column> columns) {
        Table table = new Table(name, columns);
        tables.add(table);
        return table;
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
        String base = PlainText.beginningOfUnits(safe, LONGEST_NAME);
        String unique = base;
        for (int n = 2; !names.add(unique.toLowerCase(Locale.ROOT)); n++) {
            unique = base + " " + n;
        }
        return workbook.createSheet(unique);
    }

    /** Rows under one header. */
    public final class Table {

        private final String name;
        private final List<Column> columns;
        private SheetWriter writer;

        private Table(String name, List<Column> columns) {
            this.name = name;
            this.columns = columns;
            this.writer = next();
        }

        /** @param cells one per column: String, {@link TonedText}, Number, LocalDate, Instant, Boolean or null */
        public void row(List<? extends @Nullable Object> cells) {
            continued().row(cells);
        }

        /** A row that stands for the details that follow. */
        public void group(List<? extends @Nullable Object> cells) {
            continued().group(cells);
        }

        /** A row that folds into the group above it. */
        public void detail(List<? extends @Nullable Object> cells) {
            continued().detail(cells);
        }

        private SheetWriter continued() {
            if (writer.isFull()) {
                writer.finish();
                writer = next();
            }
            return writer;
        }

        private SheetWriter next() {
            return new SheetWriter(sheet(name), columns, styles, zone);
        }

        private void finish() {
            writer.finish();
        }
    }
}
