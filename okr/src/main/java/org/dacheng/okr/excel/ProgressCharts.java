package org.dacheng.okr.excel;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;

/** Real charts over the rows of the departments: they follow when somebody changes a cell. */
final class ProgressCharts {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int WIDTH = 10;
    private static final int AVERAGE = 2;
    private static final int CONFIDENCE = 3;
    private static final List<String> COLORS = List.of("2F9E44", "F59F00", "D63939", "ADB5BD");

    private final XSSFSheet sheet;
    private final int first;
    private final int last;
    private final int column;
    private final int height;
    private int top;

    /** @param column where the charts begin, beside the rows from first to last */
    ProgressCharts(XSSFSheet sheet, int first, int last, int column) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.column = column;
        height = 6 + Math.round((last - first + 1) * 1.5f);
        top = first - 1;
    }

    void progress(String title, String series) {
        XSSFChart chart = chart(title);
        XDDFValueAxis shares = values(chart, "0%");
        shares.setMinimum(0);
        shares.setMaximum(1);
        XDDFBarChartData bars = bars(chart, shares);
        series(bars, AVERAGE, series, "206BC4");
        chart.plot(bars);
    }

    void confidence(String title, List<String> series) {
        // On paper a chart is not cut in two.
        sheet.setRowBreak(top - 1);
        XSSFChart chart = chart(title);
        XDDFBarChartData bars = bars(chart, values(chart, "0"));
        bars.setBarGrouping(BarGrouping.STACKED);
        for (int i = 0; i < series.size(); i++) {
            series(bars, CONFIDENCE + i, series.get(i), COLORS.get(i));
        }
        chart.plot(bars);
        overlap(chart);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** Puts the parts of a bar behind each other; by hand, for the small edition of the schemas does not know it. */
    private static void overlap(XSSFChart chart) {
        try (XmlCursor cursor =
                chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
            cursor.toChild(NAMESPACE, "gapWidth");
            cursor.toNextSibling();
            cursor.beginElement("overlap", NAMESPACE);
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private XSSFChart chart(String title) {
        XSSFClientAnchor anchor =
                sheet.createDrawingPatriarch().createAnchor(0, 0, 0, 0, column, top, column + WIDTH, top + height);
        top += height + 1;
        XSSFChart chart = sheet.createDrawingPatriarch().createChart(anchor);
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        return chart;
    }

    private static XDDFValueAxis values(XSSFChart chart, String pattern) {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
        axis.setNumberFormat(pattern);
        // The names run downwards as in the table, so the end of their axis is the bottom.
        axis.setCrosses(AxisCrosses.MAX);
        axis.getOrAddMajorGridProperties();
        return axis;
    }

    private static XDDFBarChartData bars(XSSFChart chart, XDDFValueAxis values) {
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        names.setOrientation(AxisOrientation.MAX_MIN);
        names.crossAxis(values);
        values.crossAxis(names);
        XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        bars.setBarDirection(BarDirection.BAR);
        bars.setVaryColors(false);
        bars.setGapWidth(60);
        return bars;
    }

    private void series(XDDFBarChartData bars, int cells, String title, String color) {
        XDDFChartData.Series series = bars.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(cells)));
        series.setTitle(title);
        series.setFillProperties(
                new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(color))));
    }

    private CellRangeAddress range(int cells) {
        return new CellRangeAddress(first, last, cells, cells);
    }
}
