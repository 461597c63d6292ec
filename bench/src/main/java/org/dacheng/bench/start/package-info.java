/** Benchmark of the start time, compared with a bare Spring Boot application with the engine. */
@NullMarked
package org.dacheng.bench.start;

import org.jspecify.annotations.NullMarked;
