package org.dacheng.engine.signing;

import org.jspecify.annotations.Nullable;

/**
 * A person who has to decide.
 *
 * @param onBehalfOf id of the person whom the signer represents as deputy, or null
 */
public record Signer(String personId, @Nullable String onBehalfOf) {}
