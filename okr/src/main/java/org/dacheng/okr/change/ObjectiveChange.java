package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.Category;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.okr.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * What became of an objective. Of one that was added, what was before is null; of one that was removed, what is after.
 *
 * @param progress 0 to 1; null also where the roll-up counts aligned objectives and the moment lies in the past
 * @param checkIns number of them between the two moments
 * @param authors who wrote, changed or removed it in the span, each once, the last first
 * @param guessed what it said before was not recorded, so the oldest that is known stands for it
 */
public record ObjectiveChange(
        String id,
        Mark mark,
        Owner owner,
        LocalText ownerName,
        Was<String> title,
        Was<String> note,
        Was<Category> category,
        Was<Visibility> visibility,
        Was<RollUp> rollUp,
        Was<PersonRef> responsible,
        Was<BigDecimal> progress,
        Was<Confidence> confidence,
        int checkIns,
        List<KeyResult> keyResults,
        List<Aligned> alignments,
        List<Author> authors,
        boolean guessed) {

    /** Its title now, or the last it had. */
    public String name() {
        String after = title.after();
        return after == null ? String.valueOf(title.before()) : after;
    }

    /** Whether anything at all is to be told. */
    public boolean says() {
        return mark != Mark.CHANGED
                || checkIns > 0
                || !keyResults.isEmpty()
                || !alignments.isEmpty()
                || List.of(title, note, category, visibility, rollUp, responsible, progress, confidence).stream()
                        .anyMatch(Was::differs);
    }

    /**
     * @param imported whether it was done by importing a workbook
     * @param file name of the workbook, null when none or when it was not recorded
     */
    public record Author(
            PersonRef person, boolean imported, @Nullable String file) {}

    /** A key result of which something changed. */
    public record KeyResult(
            String id,
            Mark mark,
            Was<String> title,
            Was<Measure> measure,
            Was<BigDecimal> weight,
            Was<PersonRef> responsible,
            Was<List<String>> milestones,
            Was<BigDecimal> value,
            Was<BigDecimal> progress,
            Was<Confidence> confidence,
            int checkIns) {

        public String name() {
            String after = title.after();
            return after == null ? String.valueOf(title.before()) : after;
        }

        boolean says() {
            return mark != Mark.CHANGED
                    || checkIns > 0
                    || List.of(title, measure, weight, responsible, milestones, value, progress, confidence).stream()
                            .anyMatch(Was::differs);
        }
    }

    /**
     * The objective was aligned to another one, or is no more.
     *
     * @param title of the parent; null when it is gone or the asker may not see it
     */
    public record Aligned(
            boolean added,
            @Nullable String parentId,
            @Nullable String title) {}
}
