/** Benchmarks of exports and imports, compared with a bare workbook with the same cells. */
@NullMarked
package org.dacheng.bench.export;

import org.jspecify.annotations.NullMarked;
