package org.dacheng.bench.export;

import org.jspecify.annotations.Nullable;

/**
 * What a bare sheet writes at a place; at most one of both is set.
 *
 * @param text null for a number or nothing
 * @param number null for a text or nothing
 * @param there false where the row has no cell at all; a cell without content has its style
 */
record BareCell(@Nullable String text, @Nullable Double number, boolean there) {}
