package org.dacheng.okr.workbook;

import java.util.List;
import java.util.function.Function;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.writer.SummarySheet;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/** The first sheet of an export: the progress of every department, with charts. */
final class ProgressSheet {

    private static final List<String> CONFIDENCES = List.of("on-track", "at-risk", "off-track", "unknown");
    private static final List<String> COLORS = List.of("2F9E44", "F59F00", "D63939", "ADB5BD");
    private static final int WIDTH = 13;

    /**
     * @param title lines that describe the export
     * @param rows figures in the order of the departments
     */
    static SummarySheet<DepartmentProgress> of(WorkbookTexts texts, List<String> title, List<DepartmentProgress> rows) {
        DepartmentProgress total = rows.stream().reduce(DepartmentProgress.none(), DepartmentProgress::plus);
        List<Column<DepartmentProgress>> columns = List.of(
                Column.text(
                        "department",
                        texts.label("department"),
                        26,
                        row -> row == total ? texts.heading("total") : department(texts, row.departmentId())),
                count("objectives", texts.label("objectives"), DepartmentProgress::objectives),
                Column.exported(
                        "average",
                        texts.label("average"),
                        Column.ColumnKind.PERCENT,
                        WIDTH,
                        DepartmentProgress::progress),
                count("on-track", texts.confidenceLabel("on-track"), DepartmentProgress::onTrack),
                count("at-risk", texts.confidenceLabel("at-risk"), DepartmentProgress::atRisk),
                count("off-track", texts.confidenceLabel("off-track"), DepartmentProgress::offTrack),
                count("unknown", texts.confidenceLabel("unknown"), DepartmentProgress::unknown));
        return new SummarySheet<>(
                texts.heading("sheet.progress"),
                title,
                columns,
                rows,
                total,
                List.of(
                        new SummarySheet.Chart(
                                texts.heading("chart.progress"), List.of("average"), List.of("206BC4"), true),
                        new SummarySheet.Chart(texts.heading("chart.confidence"), CONFIDENCES, COLORS, false)));
    }

    private static Column<DepartmentProgress> count(
            String key, LocalText label, Function<DepartmentProgress, Integer> count) {
        return Column.exported(key, label, Column.ColumnKind.NUMBER, WIDTH, count);
    }

    private static String department(WorkbookTexts texts, @Nullable String id) {
        return id == null ? texts.heading("no-department") : texts.names().department(id);
    }

    private ProgressSheet() {}
}
