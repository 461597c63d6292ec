package org.dacheng.bench.export;

import org.jspecify.annotations.Nullable;

/**
 * Content of a cell of a bare sheet; at most one of text and number is set.
 *
 * @param text null for a number or nothing
 * @param number null for a text or nothing
 * @param there false if the row has no cell at all; a cell without content has its style
 */
record BareCell(@Nullable String text, @Nullable Double number, boolean there) {}
