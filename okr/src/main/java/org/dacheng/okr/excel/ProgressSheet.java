package org.dacheng.okr.excel;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How every department stands, with charts; small, so it is the one sheet that is held in memory. */
final class ProgressSheet {

    static final int HEADER = 3;
    static final int FIRST = HEADER + 1;
    private static final List<String> CONFIDENCES = List.of("on-track", "at-risk", "off-track", "unknown");

    private final ExportWords.For words;
    private final List<String> headings;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFSheet sheet;
    private final CellStyle percent;
    private final CellStyle header;
    private final CellStyle total;
    private final CellStyle totalPercent;

    ProgressSheet(ExportWords.For words) {
        this.words = words;
        sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(words.heading("sheet.progress")));
        headings = new ArrayList<>(
                List.of(words.heading("department"), words.heading("objectives"), words.heading("average")));
        CONFIDENCES.forEach(word -> headings.add(words.confidenceWord(word)));
        percent = style(false, "0.0%", null);
        header = style(true, "General", "D9DEE4");
        total = style(true, "#,##0", "EEF2F6");
        totalPercent = style(true, "0.0%", "EEF2F6");
    }

    /**
     * @param title of what is exported, one line each
     * @param figures in the order of the departments
     */
    XSSFWorkbook write(List<String> title, List<FigureRow> figures) {
        title(title);
        headings();
        List<FigureRow> rows = new ArrayList<>(figures);
        for (int i = 0; i < rows.size(); i++) {
            figure(FIRST + i, department(rows.get(i).departmentId()), rows.get(i), null, percent);
        }
        FigureRow sum = figures.stream().reduce(FigureRow.none(), FigureRow::plus);
        figure(FIRST + rows.size(), words.heading("total"), sum, total, totalPercent);
        sheet.setColumnWidth(0, 26 * 256);
        for (int i = 1; i < headings.size(); i++) {
            sheet.setColumnWidth(i, 13 * 256);
        }
        sheet.createFreezePane(0, FIRST);
        onePageWide();
        if (!rows.isEmpty()) {
            ProgressCharts charts = new ProgressCharts(sheet, FIRST, FIRST + rows.size() - 1, headings.size() + 1);
            charts.progress(words.heading("chart.progress"), words.heading("average"));
            charts.confidence(
                    words.heading("chart.confidence"),
                    CONFIDENCES.stream().map(words::confidenceWord).toList());
        }
        return workbook;
    }

    /** On paper the charts stand beside the figures. */
    private void onePageWide() {
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private String department(@Nullable String id) {
        return id == null ? words.heading("no-department") : words.department(id);
    }

    private void title(List<String> lines) {
        XSSFFont large = workbook.createFont();
        large.setBold(true);
        large.setFontHeightInPoints((short) 16);
        CellStyle style = workbook.createCellStyle();
        style.setFont(large);
        for (int i = 0; i < lines.size(); i++) {
            XSSFCell cell = sheet.createRow(i).createCell(0);
            cell.setCellValue(lines.get(i));
            if (i == 0) {
                cell.setCellStyle(style);
            }
        }
    }

    private void headings() {
        XSSFRow row = sheet.createRow(HEADER);
        for (int i = 0; i < headings.size(); i++) {
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(headings.get(i));
            cell.setCellStyle(header);
        }
    }

    private void figure(int place, String name, FigureRow figure, @Nullable CellStyle plain, CellStyle share) {
        XSSFRow row = sheet.createRow(place);
        row.createCell(0).setCellValue(name);
        row.createCell(1).setCellValue(figure.objectives());
        row.createCell(2).setCellValue(figure.progress().doubleValue());
        row.createCell(3).setCellValue(figure.onTrack());
        row.createCell(4).setCellValue(figure.atRisk());
        row.createCell(5).setCellValue(figure.offTrack());
        row.createCell(6).setCellValue(figure.unknown());
        if (plain != null) {
            row.forEach(cell -> cell.setCellStyle(plain));
        }
        row.getCell(2).setCellStyle(share);
    }

    private CellStyle style(boolean bold, String pattern, @Nullable String fill) {
        XSSFCellStyle style = workbook.createCellStyle();
        if (bold) {
            XSSFFont font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        if (fill != null) {
            style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(fill)));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }
}
