package org.dacheng.base.excel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, read by the keys of its columns; cells that cannot be read are reported. */
public final class SheetRow {

    private final String sheet;
    private final Map<String, Integer> columns;
    private final ReadRow row;
    private final ZoneId zone;
    private final ImportProblems problems;

    SheetRow(String sheet, Map<String, Integer> columns, ReadRow row, ZoneId zone, ImportProblems problems) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.zone = zone;
        this.problems = problems;
    }

    public String sheet() {
        return sheet;
    }

    /** Row number from 1, as in the spreadsheet. */
    public int number() {
        return row.number();
    }

    /** Name of the cell of a column, such as {@code C7}. */
    String cell(String column) {
        return letters(columns.getOrDefault(column, 0)) + row.number();
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** Whether the sheet has the column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    public boolean isBlank(String column) {
        return cellOrNull(column) == null;
    }

    /** Stripped; null when blank. A number is read as its digits. */
    public @Nullable String text(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        String text = CellParser.stripped(cell.text());
        if (cell.is(ReadCell.CellKind.NUMBER)) {
            BigDecimal digits = CellParser.digits(text);
            return digits == null ? text : digits.toPlainString();
        }
        return text.isEmpty() ? null : text;
    }

    public String textOr(String column, String otherwise) {
        String text = text(column);
        return text == null ? otherwise : text;
    }

    /** @param hundred whether 50 % is 50, not 0.5 */
    public @Nullable BigDecimal number(String column, boolean hundred) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        if (cell.numberFormat() == ReadCell.NumberFormat.UNCLEAR) {
            addError(column, "base.excel.shown-otherwise", cell.text());
            return null;
        }
        BigDecimal number = number(cell);
        if (number == null) {
            addUnreadable(column, cell);
            return null;
        }
        return hundred && isPercent(cell) ? normalized(number.movePointRight(2)) : number;
    }

    /** Null also when the number is not whole, which is found wrong. */
    public @Nullable Integer integer(String column) {
        BigDecimal number = number(column, false);
        if (number == null) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException notWhole) {
            addError(column, "base.excel.whole-number", CellType.formatted(number));
            return null;
        }
    }

    /** A share of 1, given as 50 %, 0.5 or 50. */
    public @Nullable BigDecimal share(String column) {
        BigDecimal number = number(column, false);
        ReadCell cell = cellOrNull(column);
        if (number == null || cell == null) {
            return null;
        }
        boolean hundreds = cell.numberFormat() == ReadCell.NumberFormat.PERCENT_SIGN
                || !isPercent(cell) && number.compareTo(BigDecimal.ONE) > 0;
        return hundreds ? number.movePointLeft(2) : number;
    }

    private void addUnreadable(String column, ReadCell cell) {
        String suggestion = cell.is(ReadCell.CellKind.TEXT) ? NumberParser.suggestion(cell.text()) : null;
        if (suggestion == null) {
            addError(column, "base.excel.number", cell.text());
        } else {
            addError(column, "base.excel.ambiguous-number", cell.text(), suggestion);
        }
    }

    private static @Nullable BigDecimal number(ReadCell cell) {
        return switch (cell.kind()) {
            case NUMBER -> CellParser.digits(cell.text());
            case TEXT -> CellParser.number(cell.text());
            case BOOLEAN, ERROR, FORMULA -> null;
        };
    }

    private static BigDecimal normalized(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean isPercent(ReadCell cell) {
        NumberParser.ParsedNumber typed = cell.is(ReadCell.CellKind.TEXT) ? NumberParser.parse(cell.text()) : null;
        return cell.numberFormat() == ReadCell.NumberFormat.PERCENT || typed != null && typed.percent();
    }

    public @Nullable LocalDate day(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        LocalDateTime counted = cell.moment();
        LocalDate day = counted != null
                ? counted.toLocalDate()
                : cell.is(ReadCell.CellKind.TEXT) ? DateParser.day(cell.text()) : null;
        if (day == null) {
            addError(column, "base.excel.day", cell.text());
        }
        return day;
    }

    /** Rounded to milliseconds, the precision of a spreadsheet. */
    public @Nullable Instant moment(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        LocalDateTime counted = cell.moment();
        Instant moment = counted != null
                ? DateParser.at(counted, zone)
                : cell.is(ReadCell.CellKind.TEXT) ? DateParser.moment(cell.text(), zone) : null;
        if (moment == null) {
            addError(column, "base.excel.moment", cell.text());
            return null;
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Null also when the text is no label, which is reported. */
    public <V> @Nullable V value(String column, LocalizedLabels<V> labels) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        String text = CellParser.stripped(cell.text());
        V value = labels.find(text);
        if (value == null) {
            addError(column, labels.refusal(), text);
        }
        return value;
    }

    /** Reports a problem at the cell of a column. */
    public void addError(String column, Message text) {
        problems.addError(this, column, text);
    }

    /** Reports a problem at the cell of a column. */
    public void addError(String column, String key, Object... args) {
        addError(column, Message.of(key, args));
    }

    /** Adds a hint at the cell of a column; it does not prevent the import. */
    public void addHint(String column, String key, Object... args) {
        problems.addHint(this, column, Message.of(key, args));
    }

    /** A cell with a usable value; formulas and errors are reported. */
    private @Nullable ReadCell value(String column) {
        ReadCell cell = cellOrNull(column);
        if (cell == null) {
            return null;
        }
        if (cell.is(ReadCell.CellKind.FORMULA)) {
            addError(column, "base.excel.formula");
            return null;
        }
        if (cell.is(ReadCell.CellKind.ERROR)) {
            addError(column, "base.excel.error", cell.text());
            return null;
        }
        if (!PlainText.isWellFormed(cell.text())) {
            addError(column, "base.text.half-character");
            return null;
        }
        return cell;
    }

    private @Nullable ReadCell cellOrNull(String column) {
        Integer at = columns.get(column);
        return at == null ? null : row.cell(at);
    }
}
