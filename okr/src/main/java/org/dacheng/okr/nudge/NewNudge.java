package org.dacheng.okr.nudge;

import java.util.List;

/**
 * A reminder to send.
 *
 * @param personIds recipients
 * @param words at most 500 characters, may be empty unless the reason is {@link NudgeReason#OTHER}
 */
public record NewNudge(String cycleId, List<String> personIds, NudgeReason reason, String words) {}
