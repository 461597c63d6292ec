package org.dacheng.base.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a list.
 *
 * @param next cursor to pass for the following slice, opaque; null at the end
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {}
