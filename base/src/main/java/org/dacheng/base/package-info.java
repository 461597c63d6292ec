/**
 * Tools without a domain: texts, failures, ids, the clock, database access, caches, paging, scheduled work, Excel and web
 * support. Knows nothing of people, forms, processes or goals.
 */
@NullMarked
package org.dacheng.base;

import org.jspecify.annotations.NullMarked;
