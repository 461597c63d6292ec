package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.excel.reader.ReadCell;
import org.dacheng.base.excel.reader.ReadRow;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, read by the names of its columns; what cannot be read is found wrong at its cell. */
final class Line {

    private final String sheet;
    private final Map<String, Integer> columns;
    private final ReadRow row;
    private final ZoneId zone;
    private final Lexicon lexicon;
    private final Findings findings;

    Line(String sheet, Map<String, Integer> columns, ReadRow row, ZoneId zone, Lexicon lexicon, Findings findings) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.zone = zone;
        this.lexicon = lexicon;
        this.findings = findings;
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return row.number();
    }

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
    boolean has(String column) {
        return columns.containsKey(column);
    }

    boolean isBlank(String column) {
        return filled(column) == null;
    }

    /** Stripped; null when blank. A number is taken for its digits. */
    @Nullable
    String text(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        String text = Plain.stripped(cell.text());
        if (cell.is(ReadCell.Kind.NUMBER)) {
            BigDecimal digits = Plain.digits(text);
            return digits == null ? text : digits.toPlainString();
        }
        return text.isEmpty() ? null : text;
    }

    String textOr(String column, String otherwise) {
        String text = text(column);
        return text == null ? otherwise : text;
    }

    /** @param hundred whether 50 % is 50, not 0.5 */
    @Nullable
    BigDecimal number(String column, boolean hundred) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        if (cell.look() == ReadCell.Look.UNCLEAR) {
            wrong(column, "okr.import.shown-otherwise", cell.text());
            return null;
        }
        BigDecimal number = number(cell);
        if (number == null) {
            unread(column, cell);
            return null;
        }
        return hundred && isPercent(cell) ? settled(number.movePointRight(2)) : number;
    }

    /** A share of 1, given as 50 %, 0.5 or 50. */
    @Nullable
    BigDecimal share(String column) {
        BigDecimal number = number(column, false);
        ReadCell cell = filled(column);
        if (number == null || cell == null) {
            return null;
        }
        boolean hundreds =
                cell.look() == ReadCell.Look.PERCENT_SIGN || !isPercent(cell) && number.compareTo(BigDecimal.ONE) > 0;
        return hundreds ? number.movePointLeft(2) : number;
    }

    private void unread(String column, ReadCell cell) {
        String suggestion = cell.is(ReadCell.Kind.TEXT) ? NumberParser.suggestion(cell.text()) : null;
        if (suggestion == null) {
            wrong(column, "okr.import.number", cell.text());
        } else {
            wrong(column, "okr.page.ambiguous-number", cell.text(), suggestion);
        }
    }

    private static @Nullable BigDecimal number(ReadCell cell) {
        return switch (cell.kind()) {
            case NUMBER -> Plain.digits(cell.text());
            case TEXT -> Plain.number(cell.text());
            case BOOLEAN, ERROR, FORMULA -> null;
        };
    }

    private static BigDecimal settled(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static boolean isPercent(ReadCell cell) {
        NumberParser.Typed typed = cell.is(ReadCell.Kind.TEXT) ? NumberParser.parse(cell.text()) : null;
        return cell.look() == ReadCell.Look.PERCENT || typed != null && typed.percent();
    }

    @Nullable
    LocalDate day(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        LocalDateTime counted = cell.moment();
        LocalDate day = counted != null
                ? counted.toLocalDate()
                : cell.is(ReadCell.Kind.TEXT) ? DateParser.day(cell.text()) : null;
        if (day == null) {
            wrong(column, "okr.import.day", cell.text());
        }
        return day;
    }

    /** To the millisecond, which is what a spreadsheet keeps. */
    @Nullable
    Instant moment(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        LocalDateTime counted = cell.moment();
        Instant moment = counted != null
                ? DateParser.at(counted, zone)
                : cell.is(ReadCell.Kind.TEXT) ? DateParser.moment(cell.text(), zone) : null;
        if (moment == null) {
            wrong(column, "okr.import.moment", cell.text());
            return null;
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    @Nullable
    Boolean flag(String column) {
        ReadCell cell = value(column);
        if (cell == null) {
            return null;
        }
        Boolean said = lexicon.yes(cell.text());
        if (said == null) {
            wrong(column, "okr.import.flag", cell.text());
        }
        return said;
    }

    /** @param prefix of the message keys of the words */
    <E extends Enum<E>> @Nullable E word(String column, Class<E> type, String prefix) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<E> word = lexicon.word(type, prefix, text);
        if (word.isEmpty()) {
            wrong(column, "okr.import.word", text);
        }
        return word.orElse(null);
    }

    void wrong(String column, String key, Object... args) {
        findings.wrong(this, column, Message.of(key, args));
    }

    void hint(String column, String key, Object... args) {
        findings.hint(this, column, Message.of(key, args));
    }

    /** A cell whose value counts: a formula or an error does not, and is found wrong. */
    private @Nullable ReadCell value(String column) {
        ReadCell cell = filled(column);
        if (cell == null) {
            return null;
        }
        if (cell.is(ReadCell.Kind.FORMULA)) {
            wrong(column, "okr.import.formula");
            return null;
        }
        if (cell.is(ReadCell.Kind.ERROR)) {
            wrong(column, "okr.import.error", cell.text());
            return null;
        }
        if (!PlainText.isWellFormed(cell.text())) {
            wrong(column, "people.text.half-character");
            return null;
        }
        return cell;
    }

    private @Nullable ReadCell filled(String column) {
        Integer at = columns.get(column);
        return at == null ? null : row.cell(at);
    }
}
