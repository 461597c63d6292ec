package org.dacheng.base.excel.writer;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.dacheng.base.excel.CellTone;
import org.dacheng.base.excel.Column;
import org.jspecify.annotations.Nullable;

/** The styles of a workbook; their number is limited, so each is created once. */
final class CellStyles {

    private static final int MAX_DECIMALS = 6;
    private static final String HEADING_FILL = "EEF2F6";

    private final SXSSFWorkbook workbook;
    private final Map<StyleKey, CellStyle> byKey = new HashMap<>();
    private final CellStyle header;

    /**
     * @param quoted for text that a spreadsheet would interpret as a formula: it stays text even when the cell is
     *     edited
     */
    private record StyleKey(String pattern, CellTone tone, boolean strong, boolean quoted) {}

    CellStyles(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        header = header();
    }

    CellStyle heading() {
        return header;
    }

    /** @param strong for a row with totals of the rows below */
    CellStyle of(Column.ColumnKind kind, boolean strong) {
        return look(pattern(kind), CellTone.PLAIN, strong, false);
    }

    /** A number with as many decimals as it has. */
    CellStyle number(int decimals, boolean strong) {
        int shown = Math.max(0, Math.min(MAX_DECIMALS, decimals));
        return look(shown == 0 ? "#,##0" : "#,##0." + "0".repeat(shown), CellTone.PLAIN, strong, false);
    }

    CellStyle text(CellTone tone, boolean strong, boolean quoted) {
        return look(pattern(Column.ColumnKind.TEXT), tone, strong, quoted);
    }

    private static String pattern(Column.ColumnKind kind) {
        return switch (kind) {
            case TEXT, BOOLEAN -> "General";
            case NUMBER -> "#,##0.######";
            case MONEY -> "#,##0.00";
            case PERCENT -> "0.0%";
            case DATE -> "yyyy-mm-dd";
            case MOMENT -> "yyyy-mm-dd hh:mm";
        };
    }

    private CellStyle look(String pattern, CellTone tone, boolean strong, boolean quoted) {
        return byKey.computeIfAbsent(new StyleKey(pattern, tone, strong, quoted), this::style);
    }

    private CellStyle style(StyleKey look) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(look.pattern()));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setQuotePrefixed(look.quoted());
        String fill = look.tone().fill() == null && look.strong()
                ? HEADING_FILL
                : look.tone().fill();
        if (fill != null) {
            style.setFillForegroundColor(color(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (look.strong() || look.tone().ink() != null) {
            style.setFont(font(look.tone().ink(), look.strong()));
        }
        return style;
    }

    private Font font(@Nullable String ink, boolean strong) {
        XSSFFont font = workbook.getXSSFWorkbook().createFont();
        font.setBold(strong);
        if (ink != null) {
            font.setColor(color(ink));
        }
        return font;
    }

    private static XSSFColor color(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(hex));
    }

    private CellStyle header() {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(null, true));
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
