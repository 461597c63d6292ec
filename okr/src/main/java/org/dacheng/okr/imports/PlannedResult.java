package org.dacheng.okr.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.okr.measure.KeyResultKind;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.jspecify.annotations.Nullable;

/** A key result that a workbook names, there already or not, and what becomes of it. */
final class PlannedResult {

    private final Line line;
    private final PlannedObjective objective;
    private final @Nullable KeyResultView known;
    private final String title;
    private final List<Line> steps = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();

    KeyResultKind kind = KeyResultKind.PERCENTAGE;

    @Nullable
    KeyResultEdit edit;

    @Nullable
    BigDecimal weight;

    @Nullable
    Boolean locked;

    /** How many milestones it will have. */
    int milestones;

    /** Titles of the milestones that are done, when the workbook says which. */
    @Nullable
    Set<String> done;

    /** Whether a milestone is done, or not, that was otherwise before: only a check-in says so. */
    boolean reachedAnew;

    @Nullable
    String writtenId;

    /** @param line its row, or that of what names it */
    PlannedResult(Line line, PlannedObjective objective, @Nullable KeyResultView known, String title) {
        this.line = line;
        this.objective = objective;
        this.known = known;
        this.title = title;
        if (known != null) {
            kind = known.measure().kind();
            milestones = known.milestones().size();
            writtenId = known.id();
        }
    }

    Line line() {
        return line;
    }

    PlannedObjective objective() {
        return objective;
    }

    @Nullable
    KeyResultView known() {
        return known;
    }

    String title() {
        return title;
    }

    /** Rows of its milestones. */
    List<Line> steps() {
        return steps;
    }

    boolean isKnownAs(@Nullable String id) {
        return known != null && known.id().equals(id);
    }

    boolean isTitled(String text) {
        return text.equals(title) || (known != null && text.equals(Plain.stripped(known.title())));
    }

    boolean isWritten() {
        return known == null || edit != null || weight != null || locked != null;
    }

    void reached(String milestone) {
        if (done == null) {
            done = new LinkedHashSet<>();
        }
        done.add(milestone);
    }
}
