package org.dacheng.okr.event;

import org.jspecify.annotations.Nullable;

/**
 * An objective was aligned to another without a request.
 *
 * @param parent objective to which it now contributes
 * @param responsibleId person responsible for the parent
 * @param childTitle null when that person may not see the child
 * @param personId person who aligned it
 */
public record GoalAligned(
        GoalRef parent, String responsibleId, @Nullable String childTitle, String personId) {}
