package org.dacheng.okr.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.agreement.SubmissionSnapshot.Line;
import org.dacheng.okr.agreement.SubmissionSnapshot.Promise;
import org.dacheng.okr.agreement.SubmissionSnapshot.Result;
import org.jspecify.annotations.Nullable;

/**
 * A submission as text: cards of objectives with their differences from the agreed version.
 *
 * @param again part of it was agreed on before
 */
record SubmissionComparison(String cycle, String owner, boolean again, List<Card> cards) {

    /** An objective. */
    record Card(
            ChangeSinceAgreement mark,
            Words title,
            Words note,
            String category,
            List<Row> rows,
            List<ComparedItem> aligned) {}

    /** A key result. */
    record Row(ChangeSinceAgreement mark, Words title, Words way, Words weight, List<ComparedItem> milestones) {}

    /** @param was previous text, null when it is the same or did not exist */
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

    static SubmissionComparison of(SubmissionSnapshot sheet, MeasureFormatter words, Locale locale) {
        boolean again = sheet.objectives().stream().anyMatch(line -> line.before() != null);
        List<Card> cards = sheet.objectives().stream()
                .map(line -> card(line, again, words, locale))
                .toList();
        return new SubmissionComparison(sheet.cycle().in(locale), sheet.owner().in(locale), again, cards);
    }

    /** Number of new or changed objectives, if any were agreed on before. */
    long changes() {
        return cards.stream()
                .filter(card -> card.mark() != ChangeSinceAgreement.SAME)
                .count();
    }

    private static Card card(Line line, boolean again, MeasureFormatter words, Locale locale) {
        Promise before = line.before();
        Promise now = line.now();
        Words title = Words.of(before == null ? null : before.title(), now.title());
        Words note = Words.of(before == null ? null : before.note(), now.note());
        List<Row> rows = rows(before, now, words, locale);
        List<ComparedItem> aligned = ComparedItem.of(
                before == null ? null : before.aligned(),
                now.aligned(),
                SubmissionSnapshot.Aligned::id,
                one -> MeasureFormatter.aligned(one, locale));
        boolean same = !title.differs()
                && !note.differs()
                && (before == null || before.category() == now.category())
                && rows.stream().allMatch(row -> row.mark() == ChangeSinceAgreement.SAME)
                && ComparedItem.same(aligned);
        ChangeSinceAgreement mark = before == null
                ? (again ? ChangeSinceAgreement.NEW : ChangeSinceAgreement.SAME)
                : same ? ChangeSinceAgreement.SAME : ChangeSinceAgreement.CHANGED;
        return new Card(mark, title, note, now.category().name().toLowerCase(Locale.ROOT), rows, aligned);
    }

    private static List<Row> rows(@Nullable Promise before, Promise now, MeasureFormatter words, Locale locale) {
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
                .map(row ->
                        new Row(ChangeSinceAgreement.REMOVED, row.title(), row.way(), row.weight(), row.milestones()))
                .forEach(rows::add);
        return rows;
    }

    private static Row row(@Nullable Result was, Result now, boolean isNew, MeasureFormatter words, Locale locale) {
        Words title = Words.of(was == null ? null : was.title(), now.title());
        Words way = Words.of(was == null ? null : words.way(was.measure(), locale), words.way(now.measure(), locale));
        Words weight = Words.of(
                was == null ? null : MeasureFormatter.share(was.weight()), MeasureFormatter.share(now.weight()));
        List<ComparedItem> milestones = ComparedItem.of(
                was == null ? null : was.milestones(),
                now.milestones(),
                SubmissionSnapshot.Milestone::id,
                one -> words.milestone(one, locale));
        boolean differs = Stream.of(title, way, weight).anyMatch(Words::differs) || !ComparedItem.same(milestones);
        return new Row(
                isNew ? ChangeSinceAgreement.NEW : differs ? ChangeSinceAgreement.CHANGED : ChangeSinceAgreement.SAME,
                title,
                way,
                weight,
                milestones);
    }
}
