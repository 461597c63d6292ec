package org.dacheng.base.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next opaque cursor of the following page; null at the end
 */
public record CursorPage<T>(List<T> items, @Nullable String next) {}
