/** Benchmarks of goal pages, check-ins and their roll-up in companies of different sizes. */
@NullMarked
package org.dacheng.bench.goals;

import org.jspecify.annotations.NullMarked;
