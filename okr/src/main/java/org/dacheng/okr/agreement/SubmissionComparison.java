package org.dacheng.okr.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.agreement.SubmissionSnapshot.SubmittedContent;
import org.dacheng.okr.agreement.SubmissionSnapshot.SubmittedKeyResult;
import org.dacheng.okr.agreement.SubmissionSnapshot.SubmittedObjective;
import org.jspecify.annotations.Nullable;

/**
 * A submission as text: cards of objectives with their differences from the agreed version.
 *
 * @param again part of it was agreed on before
 */
record SubmissionComparison(String cycle, String owner, boolean again, List<ObjectiveComparison> cards) {

    /** An objective. */
    record ObjectiveComparison(
            ChangeSinceAgreement mark,
            TextChange title,
            TextChange note,
            String category,
            List<KeyResultComparison> rows,
            List<ComparedItem> aligned) {}

    /** A key result. */
    record KeyResultComparison(
            ChangeSinceAgreement mark,
            TextChange title,
            TextChange way,
            TextChange weight,
            List<ComparedItem> milestones) {}

    /** @param was previous text, null when it is the same or did not exist */
    record TextChange(@Nullable String was, String now) {

        static TextChange of(@Nullable String was, String now) {
            return new TextChange(now.equals(was) ? null : was, now);
        }

        public boolean differs() {
            return was != null;
        }

        public boolean blank() {
            return PlainText.isBlank(now) && was == null;
        }
    }

    static SubmissionComparison of(SubmissionSnapshot snapshot, MeasureFormatter formatter, Locale locale) {
        boolean again = snapshot.objectives().stream().anyMatch(line -> line.before() != null);
        List<ObjectiveComparison> cards = snapshot.objectives().stream()
                .map(line -> card(line, again, formatter, locale))
                .toList();
        return new SubmissionComparison(
                snapshot.cycle().in(locale), snapshot.owner().in(locale), again, cards);
    }

    /** Number of new or changed objectives, if any were agreed on before. */
    long changes() {
        return cards.stream()
                .filter(card -> card.mark() != ChangeSinceAgreement.SAME)
                .count();
    }

    private static ObjectiveComparison card(
            SubmittedObjective line, boolean again, MeasureFormatter formatter, Locale locale) {
        SubmittedContent before = line.before();
        SubmittedContent now = line.now();
        TextChange title = TextChange.of(before == null ? null : before.title(), now.title());
        TextChange note = TextChange.of(before == null ? null : before.note(), now.note());
        List<KeyResultComparison> rows = rows(before, now, formatter, locale);
        List<ComparedItem> aligned = ComparedItem.of(
                before == null ? null : before.aligned(),
                now.aligned(),
                SubmissionSnapshot.AlignedParent::id,
                one -> MeasureFormatter.aligned(one, locale));
        boolean same = !title.differs()
                && !note.differs()
                && (before == null || before.category() == now.category())
                && rows.stream().allMatch(row -> row.mark() == ChangeSinceAgreement.SAME)
                && ComparedItem.same(aligned);
        ChangeSinceAgreement mark = before == null
                ? (again ? ChangeSinceAgreement.NEW : ChangeSinceAgreement.SAME)
                : same ? ChangeSinceAgreement.SAME : ChangeSinceAgreement.CHANGED;
        return new ObjectiveComparison(
                mark, title, note, now.category().name().toLowerCase(Locale.ROOT), rows, aligned);
    }

    private static List<KeyResultComparison> rows(
            @Nullable SubmittedContent before, SubmittedContent now, MeasureFormatter formatter, Locale locale) {
        List<KeyResultComparison> rows = new ArrayList<>();
        for (SubmittedKeyResult result : now.keyResults()) {
            SubmittedKeyResult was =
                    before == null ? null : before.keyResult(result.id()).orElse(null);
            rows.add(row(was, result, before != null && was == null, formatter, locale));
        }
        Stream<SubmittedKeyResult> gone = before == null
                ? Stream.of()
                : before.keyResults().stream()
                        .filter(result -> now.keyResult(result.id()).isEmpty());
        gone.map(result -> row(null, result, false, formatter, locale))
                .map(row -> new KeyResultComparison(
                        ChangeSinceAgreement.REMOVED, row.title(), row.way(), row.weight(), row.milestones()))
                .forEach(rows::add);
        return rows;
    }

    private static KeyResultComparison row(
            @Nullable SubmittedKeyResult was,
            SubmittedKeyResult now,
            boolean isNew,
            MeasureFormatter formatter,
            Locale locale) {
        TextChange title = TextChange.of(was == null ? null : was.title(), now.title());
        TextChange way = TextChange.of(
                was == null ? null : formatter.range(was.measure(), locale), formatter.range(now.measure(), locale));
        TextChange weight = TextChange.of(
                was == null ? null : MeasureFormatter.share(was.weight()), MeasureFormatter.share(now.weight()));
        List<ComparedItem> milestones = ComparedItem.of(
                was == null ? null : was.milestones(),
                now.milestones(),
                SubmissionSnapshot.SubmittedMilestone::id,
                one -> formatter.milestone(one, locale));
        boolean differs = Stream.of(title, way, weight).anyMatch(TextChange::differs) || !ComparedItem.same(milestones);
        return new KeyResultComparison(
                isNew ? ChangeSinceAgreement.NEW : differs ? ChangeSinceAgreement.CHANGED : ChangeSinceAgreement.SAME,
                title,
                way,
                weight,
                milestones);
    }
}
