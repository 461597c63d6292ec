/** Benchmark of forms: rendering and validating them, and editing them in the designer. */
@NullMarked
package org.dacheng.bench.forms;

import org.jspecify.annotations.NullMarked;
