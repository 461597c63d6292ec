package org.dacheng.okr.excel;

import java.util.List;
import java.util.stream.IntStream;
import org.dacheng.base.excel.Column;
import org.dacheng.base.excel.Column.Kind;

/**
 * The columns of a sheet, the same in what is exported, in the template and in what is imported.
 *
 * @param sheet name of the sheet; with {@code okr.export.} before it the key of the message, as those of the places
 */
public record Layout(String sheet, List<Place> places) {

    /** Objectives and key results, a row each. */
    public static final Layout GOALS = new Layout(
            "sheet.goals",
            List.of(
                    text("owner-kind", 12),
                    text("owner", 20),
                    text("department", 20),
                    text("objective", 50),
                    text("category", 13),
                    text("key-result", 50),
                    text("kind", 13),
                    text("unit", 10),
                    text("currency", 8),
                    number("decimals", 8),
                    number("start", 14),
                    number("baseline", 14),
                    number("commit", 14),
                    number("target", 14),
                    number("stretch", 14),
                    number("current", 14),
                    new Place("progress", Kind.PERCENT, 10),
                    new Place("hand-progress", Kind.PERCENT, 10),
                    text("hand-reason", 30),
                    text("confidence", 12),
                    new Place("weight", Kind.PERCENT, 10),
                    text("weight-locked", 10),
                    number("owner-score", 12),
                    number("manager-score", 15),
                    text("owner-comment", 30),
                    text("manager-comment", 30),
                    new Place("last-check-in", Kind.DATE, 12),
                    text("responsible", 20),
                    text("visibility", 14),
                    text("viewers", 20),
                    text("roll-up", 22),
                    text("note", 40),
                    text("state", 12),
                    text("aligned-to", 50),
                    text("objective-id", 8),
                    text("key-result-id", 8)));

    public static final Layout MILESTONES = new Layout(
            "sheet.milestones",
            List.of(
                    text("owner", 20),
                    text("objective", 50),
                    text("key-result", 50),
                    text("milestone", 50),
                    new Place("due", Kind.DATE, 12),
                    text("reached", 10),
                    text("key-result-id", 8),
                    text("milestone-id", 8)));

    public static final Layout ALIGNMENTS = new Layout(
            "sheet.alignments",
            List.of(
                    text("owner", 20),
                    text("objective", 50),
                    text("parent-owner", 20),
                    text("parent-objective", 50),
                    text("parent-key-result", 50),
                    text("alignment", 14),
                    text("objective-id", 8),
                    text("parent-objective-id", 8),
                    text("parent-key-result-id", 8)));

    public static final Layout CHECK_INS = new Layout(
            "sheet.check-ins",
            List.of(
                    new Place("at", Kind.MOMENT, 18),
                    text("owner", 20),
                    text("objective", 50),
                    text("key-result", 50),
                    text("by", 20),
                    number("value", 14),
                    text("unit", 10),
                    new Place("progress", Kind.PERCENT, 10),
                    text("confidence", 12),
                    text("done", 50),
                    text("next", 50),
                    text("origin", 12),
                    new Place("edited", Kind.MOMENT, 18),
                    text("key-result-id", 8),
                    text("check-in-id", 8)));

    /** @param width in characters */
    public record Place(String name, Column.Kind kind, int width) {}

    /** Where a column stands, from 0. */
    public int at(String name) {
        return IntStream.range(0, places.size())
                .filter(at -> places.get(at).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name));
    }

    private static Place text(String name, int width) {
        return new Place(name, Kind.TEXT, width);
    }

    private static Place number(String name, int width) {
        return new Place(name, Kind.NUMBER, width);
    }
}
