package org.dacheng.okr.workbook;

import java.util.List;

/** Kinds of items in a workbook of goals, as used in previews. */
final class GoalKinds {

    static final String OBJECTIVE = "objective";
    static final String KEY_RESULT = "key-result";
    static final String MILESTONE = "milestone";
    static final String ALIGNMENT = "alignment";
    static final String CHECK_IN = "check-in";
    static final String SCORE = "score";
    static final String HAND_PROGRESS = "hand-progress";

    /** In the order of a preview. */
    static final List<String> ALL =
            List.of(OBJECTIVE, KEY_RESULT, MILESTONE, ALIGNMENT, CHECK_IN, SCORE, HAND_PROGRESS);

    private GoalKinds() {}
}
