package org.dacheng.engine.signing;

import org.jspecify.annotations.Nullable;

/**
 * One who has to decide.
 *
 * @param onBehalfOf whose deputy he is here, or null
 */
public record Signer(String personId, @Nullable String onBehalfOf) {}
