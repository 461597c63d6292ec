package org.dacheng.okr.alignment;

import java.util.Collection;
import java.util.List;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says which objective contributes to which. */
@Service
public class Alignments {

    /**
     * Asks to align; confirmed at once when the asker may write the parent too.
     *
     * @param keyResultId key result of the parent, or null for the whole objective
     * @return id of the alignment
     * @throws org.dacheng.people.failure.InvalidInput to itself, a loop, twice, cycles that do not overlap: {@code /parentId}
     */
    public String request(Asker asker, String childId, String parentId, @Nullable String keyResultId) {
        throw new IllegalStateException("to be filled in");
    }

    /** By whoever may write the child or the parent. */
    public void remove(Asker asker, String alignmentId) {
        throw new IllegalStateException("to be filled in");
    }

    /** Objectives the child may be aligned to whose title or owner matches; best first. */
    public List<ObjectiveView> candidates(Asker asker, String childId, String text, int limit) {
        throw new IllegalStateException("to be filled in");
    }

    /** Confirmed contributors of an objective that the asker may see, in order. */
    public List<ObjectiveView> contributors(Asker asker, String objectiveId) {
        throw new IllegalStateException("to be filled in");
    }

    /** For the map: ids of those among the objectives that have a confirmed contributor the asker may see. */
    public Collection<String> withContributors(Asker asker, Collection<String> objectiveIds) {
        throw new IllegalStateException("to be filled in");
    }
}
