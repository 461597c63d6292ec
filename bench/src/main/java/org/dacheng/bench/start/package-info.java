/** Time from starting the program until it answers, beside a bare Spring Boot application with the engine. */
@NullMarked
package org.dacheng.bench.start;

import org.jspecify.annotations.NullMarked;
