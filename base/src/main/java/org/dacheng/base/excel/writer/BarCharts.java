package org.dacheng.base.excel.writer;

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

/** Bar charts over the rows of a sheet, drawn by the spreadsheet: they change when somebody changes a cell. */
final class BarCharts {

    private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int WIDTH = 10;

    private final XSSFSheet sheet;
    private final int first;
    private final int last;
    private final int column;
    private final int height;
    private int top;

    /** @param column where the charts begin, beside the rows from first to last */
    BarCharts(XSSFSheet sheet, int first, int last, int column) {
        this.sheet = sheet;
        this.first = first;
        this.last = last;
        this.column = column;
        height = 6 + Math.round((last - first + 1) * 1.5f);
        top = first - 1;
    }

    /** @param cells columns of the series, from 0; several are stacked */
    void add(SummarySheet.Chart chart, List<Integer> cells, List<String> titles) {
        if (top >= first) {
            // On paper a chart is not cut in two.
            sheet.setRowBreak(top - 1);
        }
        XSSFChart drawn = chart(chart.title());
        XDDFValueAxis values = values(drawn, chart.share() ? "0%" : "0");
        if (chart.share()) {
            values.setMinimum(0);
            values.setMaximum(1);
        }
        XDDFBarChartData bars = bars(drawn, values);
        for (int i = 0; i < cells.size(); i++) {
            series(bars, cells.get(i), titles.get(i), chart.colors().get(i));
        }
        if (cells.size() == 1) {
            drawn.plot(bars);
            return;
        }
        bars.setBarGrouping(BarGrouping.STACKED);
        drawn.plot(bars);
        overlap(drawn);
        drawn.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }

    /** Stacks the parts of a bar; written as XML, because the small edition of the schemas lacks the element. */
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
