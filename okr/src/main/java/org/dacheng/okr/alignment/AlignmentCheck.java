package org.dacheng.okr.alignment;

import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;

/** Checks whether one objective may contribute to another. */
final class AlignmentCheck {

    /** Facts about other alignments on which the check depends. */
    interface AlignmentFacts {

        boolean hasKeyResult(String objectiveId, String keyResultId);

        /** @param keyResultId empty for the whole objective */
        Optional<Alignment> between(String childId, String parentId, String keyResultId);

        boolean wouldLoop(String childId, String parentId);
    }

    /** @throws InvalidInput {@code /parentId} or {@code /keyResultId} */
    static void check(AlignableObjective child, AlignableObjective parent, String keyResult, AlignmentFacts facts) {
        if (child.id().equals(parent.id())) {
            throw refused("/parentId", "okr.alignment.self");
        }
        if (!parent.state().takesGoals()) {
            throw refused("/parentId", "okr.alignment.closed");
        }
        if (!child.overlaps(parent)) {
            throw refused("/parentId", "okr.alignment.not-overlapping");
        }
        if (!keyResult.isEmpty() && !facts.hasKeyResult(parent.id(), keyResult)) {
            throw refused("/keyResultId", "okr.alignment.key-result");
        }
        if (facts.between(child.id(), parent.id(), keyResult)
                .filter(before -> !before.is(Alignment.REFUSED))
                .isPresent()) {
            throw refused("/parentId", "okr.alignment.twice");
        }
        if (facts.wouldLoop(child.id(), parent.id())) {
            throw refused("/parentId", "okr.alignment.loop");
        }
    }

    private static InvalidInput refused(String pointer, String key) {
        return InvalidInput.of(pointer, key);
    }

    private AlignmentCheck() {}
}
