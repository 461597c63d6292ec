package org.dacheng.base.excel;

/**
 * A column of a table.
 *
 * @param title as its header shows it
 * @param width in characters
 */
public record Column(String title, Kind kind, int width) {

    /** How its cells are typed. */
    public enum Kind {
        TEXT,
        NUMBER,
        MONEY,
        /** A share of 1. */
        PERCENT,
        DATE,
        MOMENT,
        BOOLEAN
    }

    public static Column text(String title, int width) {
        return new Column(title, Kind.TEXT, width);
    }

    public static Column number(String title, int width) {
        return new Column(title, Kind.NUMBER, width);
    }

    public static Column percent(String title) {
        return new Column(title, Kind.PERCENT, 10);
    }

    public static Column date(String title) {
        return new Column(title, Kind.DATE, 12);
    }

    public static Column moment(String title) {
        return new Column(title, Kind.MOMENT, 18);
    }
}
