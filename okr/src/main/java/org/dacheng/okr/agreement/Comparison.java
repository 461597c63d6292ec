package org.dacheng.okr.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.agreement.Sheet.Line;
import org.dacheng.okr.agreement.Sheet.Promise;
import org.dacheng.okr.agreement.Sheet.Result;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is read: cards of objectives, and in each what differs from what was agreed on.
 *
 * @param again something in it was agreed on before
 */
record Comparison(String cycle, String owner, boolean again, List<Card> cards) {

    /** An objective. */
    record Card(Mark mark, Words title, Words note, String category, List<Row> rows, List<ListedItem> aligned) {}

    /** A key result. */
    record Row(Mark mark, Words title, Words way, Words weight, List<ListedItem> milestones) {}

    /** @param was what stood there before, null when it is the same or was not there */
    record Words(@Nullable String was, String now) {

        static Words of(@Nullable String was, String now) {
            return new Words(now.equals(was) ? null : was, now);
        }

        public boolean differs() {
            return was != null;
        }

        public boolean blank() {
            return PlainText.isBlank(now) && was == null;
        }
    }

    static Comparison of(Sheet sheet, MeasureWords words, Locale locale) {
        boolean again = sheet.objectives().stream().anyMatch(line -> line.before() != null);
        List<Card> cards = sheet.objectives().stream()
                .map(line -> card(line, again, words, locale))
                .toList();
        return new Comparison(sheet.cycle().in(locale), sheet.owner().in(locale), again, cards);
    }

    /** Objectives that are new or changed, when others were agreed on before. */
    long changes() {
        return cards.stream().filter(card -> card.mark() != Mark.SAME).count();
    }

    private static Card card(Line line, boolean again, MeasureWords words, Locale locale) {
        Promise before = line.before();
        Promise now = line.now();
        Words title = Words.of(before == null ? null : before.title(), now.title());
        Words note = Words.of(before == null ? null : before.note(), now.note());
        List<Row> rows = rows(before, now, words, locale);
        List<ListedItem> aligned = ListedItem.of(
                before == null ? null : before.aligned(),
                now.aligned(),
                Sheet.Aligned::id,
                one -> MeasureWords.aligned(one, locale));
        boolean same = !title.differs()
                && !note.differs()
                && (before == null || before.category() == now.category())
                && rows.stream().allMatch(row -> row.mark() == Mark.SAME)
                && ListedItem.same(aligned);
        Mark mark = before == null ? (again ? Mark.NEW : Mark.SAME) : same ? Mark.SAME : Mark.CHANGED;
        return new Card(mark, title, note, now.category().name().toLowerCase(Locale.ROOT), rows, aligned);
    }

    private static List<Row> rows(@Nullable Promise before, Promise now, MeasureWords words, Locale locale) {
        List<Row> rows = new ArrayList<>();
        for (Result result : now.keyResults()) {
            Result was = before == null ? null : before.keyResult(result.id()).orElse(null);
            rows.add(row(was, result, before != null && was == null, words, locale));
        }
        Stream<Result> gone = before == null
                ? Stream.of()
                : before.keyResults().stream()
                        .filter(result -> now.keyResult(result.id()).isEmpty());
        gone.map(result -> row(null, result, false, words, locale))
                .map(row -> new Row(Mark.REMOVED, row.title(), row.way(), row.weight(), row.milestones()))
                .forEach(rows::add);
        return rows;
    }

    private static Row row(@Nullable Result was, Result now, boolean isNew, MeasureWords words, Locale locale) {
        Words title = Words.of(was == null ? null : was.title(), now.title());
        Words way = Words.of(was == null ? null : words.way(was.measure(), locale), words.way(now.measure(), locale));
        Words weight =
                Words.of(was == null ? null : MeasureWords.share(was.weight()), MeasureWords.share(now.weight()));
        List<ListedItem> milestones = ListedItem.of(
                was == null ? null : was.milestones(),
                now.milestones(),
                Sheet.Milestone::id,
                one -> words.milestone(one, locale));
        boolean differs = Stream.of(title, way, weight).anyMatch(Words::differs) || !ListedItem.same(milestones);
        return new Row(isNew ? Mark.NEW : differs ? Mark.CHANGED : Mark.SAME, title, way, weight, milestones);
    }
}
