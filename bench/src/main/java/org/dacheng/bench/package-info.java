/** Benchmarks that print measurements and ratios, run by {@code bench/run}; each compares with a bare counterpart. */
@NullMarked
package org.dacheng.bench;

import org.jspecify.annotations.NullMarked;
