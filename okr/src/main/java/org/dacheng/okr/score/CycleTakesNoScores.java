package org.dacheng.okr.score;

import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.enums.EnumKeys;

/**
 * Scores are accepted only while a cycle is scoring, and progress overrides only while it takes check-ins. Status 409.
 */
public class CycleTakesNoScores extends Failure {

    public CycleTakesNoScores(CycleView cycle) {
        super(
                409,
                Message.of(
                        "okr.score.cycle-closed",
                        cycle.name(),
                        Message.of("okr.cycle-state." + EnumKeys.of(cycle.state()))));
    }
}
