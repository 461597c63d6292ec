/** Benchmarks of the inbox, done and started lists with few and many finished requests. */
@NullMarked
package org.dacheng.bench.lists;

import org.jspecify.annotations.NullMarked;
