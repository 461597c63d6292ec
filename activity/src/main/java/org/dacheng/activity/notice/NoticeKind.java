package org.dacheng.activity.notice;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Kind of a notice; its texts have the message keys {@code activity.notice.<key>}. */
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
    REQUEST_SUBMITTED_FOR,
    DECISION_UNDONE,
    COMMENT_ADDED,
    COMMENT_MENTIONS,
    GOAL_COMMENTED,
    GOAL_MENTIONS,
    GOAL_ALIGNED,
    GOAL_CHANGED,
    GOAL_IMPORTED,
    GOALS_IMPORTED,
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
    CYCLE_TO_CLOSE,
    FILE_MISSING,
    FILE_ALTERED;

    /** Notices about decisions, which become invalid when the decision is undone. */
    private static final Set<NoticeKind> OF_DECISIONS = EnumSet.of(
            TASK_ASSIGNED,
            TASK_TRANSFERRED,
            TASK_OBSOLETE,
            REQUEST_APPROVED,
            REQUEST_REFUSED,
            REQUEST_RETURNED,
            REQUEST_COPIED);

    /** True for notices about decisions, which can be undone for a while. */
    boolean mayBeUndone() {
        return OF_DECISIONS.contains(this);
    }

    static List<String> keysOfDecisions() {
        return OF_DECISIONS.stream().map(NoticeKind::key).toList();
    }

    /** The key used in columns and messages: {@code task-assigned}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Parses a key. */
    public static NoticeKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
