package org.dacheng.okr.workbook;

import java.util.Set;

/** Keys of the columns of goals that identify rows or to which rules report problems. */
final class ColumnKeys {

    static final String OWNER_KIND = "owner-kind";
    static final String OWNER = "owner";
    static final String OBJECTIVE = "objective";
    static final String OBJECTIVE_ID = "objective-id";
    static final String DEPARTMENT = "department";
    static final String CATEGORY = "category";
    static final String VISIBILITY = "visibility";
    static final String VIEWERS = "viewers";
    static final String ROLL_UP = "roll-up";
    static final String NOTE = "note";
    static final String RESPONSIBLE = "responsible";

    static final String KEY_RESULT = "key-result";
    static final String KEY_RESULT_ID = "key-result-id";
    static final String KIND = "kind";
    static final String UNIT = "unit";
    static final String CURRENCY = "currency";
    static final String DECIMALS = "decimals";
    static final String START = "start";
    static final String BASELINE = "baseline";
    static final String COMMIT = "commit";
    static final String TARGET = "target";
    static final String STRETCH = "stretch";
    static final String CURRENT = "current";
    static final String WEIGHT = "weight";
    static final String WEIGHT_LOCKED = "weight-locked";

    static final String HAND_PROGRESS = "hand-progress";
    static final String HAND_REASON = "hand-reason";
    static final String OWNER_SCORE = "owner-score";
    static final String OWNER_COMMENT = "owner-comment";
    static final String MANAGER_SCORE = "manager-score";
    static final String MANAGER_COMMENT = "manager-comment";

    static final String MILESTONE = "milestone";
    static final String MILESTONE_ID = "milestone-id";
    static final String REACHED = "reached";

    static final String PARENT_OWNER = "parent-owner";
    static final String PARENT_OBJECTIVE = "parent-objective";
    static final String PARENT_OBJECTIVE_ID = "parent-objective-id";
    static final String PARENT_KEY_RESULT = "parent-key-result";
    static final String PARENT_KEY_RESULT_ID = "parent-key-result-id";
    static final String ALIGNMENT = "alignment";

    static final String AT = "at";
    static final String BY = "by";
    static final String VALUE = "value";
    static final String CONFIDENCE = "confidence";
    static final String CHECK_IN_ID = "check-in-id";

    /** Columns of the measure of a key result. */
    static final Set<String> MEASURE = Set.of(KIND, UNIT, CURRENCY, DECIMALS, START, BASELINE, COMMIT, TARGET, STRETCH);

    /** Columns of progress set by hand. */
    static final Set<String> HAND = Set.of(HAND_PROGRESS, HAND_REASON);

    static final Set<String> SCORES = Set.of(OWNER_SCORE, OWNER_COMMENT, MANAGER_SCORE, MANAGER_COMMENT);

    private ColumnKeys() {}
}
