/** Load programs that print figures and ratios, run by {@code bench/run}; each compares with a bare counterpart. */
@NullMarked
package org.dacheng.bench;

import org.jspecify.annotations.NullMarked;
