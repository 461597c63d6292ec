/**
 * Domain-free tools: texts, failures, ids, the clock, database access, caches, paging, scheduled work, Excel and web
 * support. Does not depend on people, forms, processes or goals.
 */
@NullMarked
package org.dacheng.base;

import org.jspecify.annotations.NullMarked;
