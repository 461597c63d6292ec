package org.dacheng.okr.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody aligned an objective to another without a request that others decide on.
 *
 * @param parent to which it contributes from now on
 * @param responsibleId who answers for the parent
 * @param childTitle null when he may not see the child
 * @param personId who aligned it
 */
public record GoalAligned(
        GoalRef parent, String responsibleId, @Nullable String childTitle, String personId) {}
