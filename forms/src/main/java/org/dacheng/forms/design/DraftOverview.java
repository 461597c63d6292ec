package org.dacheng.forms.design;

import java.time.Instant;

/**
 * That there is a draft, without its content.
 *
 * @param revision number of its last step
 */
public record DraftOverview(String key, String changedBy, Instant changedAt, long revision) {}
