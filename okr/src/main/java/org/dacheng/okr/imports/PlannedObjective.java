package org.dacheng.okr.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dacheng.okr.objective.AgreedContent;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Owner;
import org.jspecify.annotations.Nullable;

/** An objective that a workbook names, there already or not, and what becomes of it. */
final class PlannedObjective {

    private final @Nullable Line line;
    private final @Nullable ObjectiveView known;
    private final Owner owner;
    private final String title;
    private final List<PlannedResult> results = new ArrayList<>();

    @Nullable
    NewObjective fresh;

    @Nullable
    ObjectiveEdit edit;

    /** Of the objective once it is written. */
    @Nullable
    String writtenId;

    /**
     * @param line its own row; null when only rows of its key results name it
     * @param title as it will be
     */
    PlannedObjective(@Nullable Line line, @Nullable ObjectiveView known, Owner owner, String title) {
        this.line = line;
        this.known = known;
        this.owner = owner;
        this.title = title;
        this.writtenId = known == null ? null : known.id();
    }

    @Nullable
    Line line() {
        return line;
    }

    @Nullable
    ObjectiveView known() {
        return known;
    }

    Owner owner() {
        return owner;
    }

    String title() {
        return title;
    }

    List<PlannedResult> results() {
        return results;
    }

    /** Stands for it in a graph before it has an id. */
    String node() {
        return known != null ? known.id() : "row " + (line == null ? title : line.sheet() + line.number());
    }

    /** Whether a text next to its id is its title, as it was or as it will be. */
    boolean isTitled(String text) {
        return text.equals(title) || (known != null && text.equals(Plain.stripped(known.title())));
    }

    boolean isWritten() {
        return fresh != null || edit != null || results.stream().anyMatch(PlannedResult::isWritten);
    }

    /** Whether a change of these columns changes what was agreed on. */
    boolean isAgreedChanged(Collection<String> columns) {
        return AgreedContent.isChanged(known != null && known.wasAgreed(), columns);
    }

    Line anyLine() {
        if (line != null) {
            return line;
        }
        return results.get(0).line();
    }
}
