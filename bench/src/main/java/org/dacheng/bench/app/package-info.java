/** The application as used by the benchmarks: started on a given database, with people and one process. */
@NullMarked
package org.dacheng.bench.app;

import org.jspecify.annotations.NullMarked;
