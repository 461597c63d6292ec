package org.dacheng.okr.change;

import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.measure.Measure;
import org.dacheng.okr.measure.RollUp;
import org.dacheng.okr.objective.ObjectiveCategory;
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
        ChangeType mark,
        Owner owner,
        LocalText ownerName,
        BeforeAndAfter<String> title,
        BeforeAndAfter<String> note,
        BeforeAndAfter<ObjectiveCategory> category,
        BeforeAndAfter<Visibility> visibility,
        BeforeAndAfter<RollUp> rollUp,
        BeforeAndAfter<PersonRef> responsible,
        BeforeAndAfter<BigDecimal> progress,
        BeforeAndAfter<Confidence> confidence,
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
        return mark != ChangeType.CHANGED
                || checkIns > 0
                || !keyResults.isEmpty()
                || !alignments.isEmpty()
                || List.of(title, note, category, visibility, rollUp, responsible, progress, confidence).stream()
                        .anyMatch(BeforeAndAfter::differs);
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
            ChangeType mark,
            BeforeAndAfter<String> title,
            BeforeAndAfter<Measure> measure,
            BeforeAndAfter<BigDecimal> weight,
            BeforeAndAfter<PersonRef> responsible,
            BeforeAndAfter<List<String>> milestones,
            BeforeAndAfter<BigDecimal> value,
            BeforeAndAfter<BigDecimal> progress,
            BeforeAndAfter<Confidence> confidence,
            int checkIns) {

        public String name() {
            String after = title.after();
            return after == null ? String.valueOf(title.before()) : after;
        }

        boolean says() {
            return mark != ChangeType.CHANGED
                    || checkIns > 0
                    || List.of(title, measure, weight, responsible, milestones, value, progress, confidence).stream()
                            .anyMatch(BeforeAndAfter::differs);
        }
    }

    /**
     * The objective was aligned to another one, or is no more.
     *
     * @param title of the parent; null when it is gone or the actor may not see it
     */
    public record Aligned(
            boolean added,
            @Nullable String parentId,
            @Nullable String title) {}
}
