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
 * Changes of an objective. When it was added, values before are null; when it was removed, values after are null.
 *
 * @param progress 0 to 1; also null for past moments when the roll-up counts aligned objectives
 * @param checkIns number of check-ins in the period
 * @param authors people who wrote, changed or removed it in the period, each once, latest first
 * @param guessed the content before was not recorded; the oldest known content is used instead
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
        List<ChangedKeyResult> keyResults,
        List<AlignmentChange> alignments,
        List<Author> authors,
        boolean guessed) {

    /** Its current title, or the last one it had. */
    public String name() {
        String after = title.after();
        return after == null ? String.valueOf(title.before()) : after;
    }

    /** Whether there is any change to show. */
    public boolean hasChanges() {
        return mark != ChangeType.CHANGED
                || checkIns > 0
                || !keyResults.isEmpty()
                || !alignments.isEmpty()
                || List.of(title, note, category, visibility, rollUp, responsible, progress, confidence).stream()
                        .anyMatch(BeforeAndAfter::differs);
    }

    /**
     * @param imported whether the change was made by importing a workbook
     * @param file name of the workbook, null when none or when it was not recorded
     */
    public record Author(
            PersonRef person, boolean imported, @Nullable String file) {}

    /** A changed key result. */
    public record ChangedKeyResult(
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

        boolean hasChanges() {
            return mark != ChangeType.CHANGED
                    || checkIns > 0
                    || List.of(title, measure, weight, responsible, milestones, value, progress, confidence).stream()
                            .anyMatch(BeforeAndAfter::differs);
        }
    }

    /**
     * An alignment that was added or removed.
     *
     * @param title of the parent; null when it was removed or the actor may not see it
     */
    public record AlignmentChange(
            boolean added,
            @Nullable String parentId,
            @Nullable String title) {}
}
