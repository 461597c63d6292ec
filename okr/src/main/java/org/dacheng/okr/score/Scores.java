package org.dacheng.okr.score;

import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Service;

/** Keeps scores. */
@Service
public class Scores {

    /** @throws org.dacheng.people.failure.InvalidInput not 0.0 to 1.0 with one decimal; the cycle takes no scores */
    public ObjectiveView score(Asker asker, String objectiveId, ScoreCommand command) {
        throw new IllegalStateException("to be filled in");
    }

    /** Sets the progress by hand, with a reason of 1 to 1,000 characters. */
    public ObjectiveView override(Asker asker, String objectiveId, java.math.BigDecimal progress, String reason) {
        throw new IllegalStateException("to be filled in");
    }

    /** Lets the formula count again. */
    public ObjectiveView clearOverride(Asker asker, String objectiveId) {
        throw new IllegalStateException("to be filled in");
    }
}
