package org.dacheng.activity.notice;

import java.util.Locale;

/** What a notice tells; the words stand in the bundle under {@code activity.notice.<key>}. */
public enum NoticeKind {
    TASK_ASSIGNED,
    TASK_TRANSFERRED,
    TASK_OBSOLETE,
    TASK_REMINDED,
    REQUEST_APPROVED,
    REQUEST_REFUSED,
    REQUEST_RETURNED,
    REQUEST_WITHDRAWN,
    REQUEST_COPIED,
    COMMENT_ADDED,
    COMMENT_MENTIONS,
    GOAL_COMMENTED,
    GOAL_MENTIONS,
    GOAL_ALIGNED,
    GOAL_CHANGED,
    GOAL_IMPORTED,
    GOAL_REMOVED,
    NUDGED_UNWRITTEN,
    NUDGED_STALE,
    NUDGED_UNSCORED,
    NUDGED_AT_RISK,
    NUDGED_OTHER,
    CYCLE_WRITING_BEGINS,
    CYCLE_WRITING_ENDS,
    CYCLE_CHECK_IN,
    CYCLE_SCORING_BEGINS,
    CYCLE_SCORING_ENDS,
    CYCLE_ENDS,
    CYCLE_TO_OPEN,
    CYCLE_TO_SCORE,
    CYCLE_TO_CLOSE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
