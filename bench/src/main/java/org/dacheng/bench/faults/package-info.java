/** Kills the program and the database under load, and counts what was acknowledged and is lost or there twice. */
@NullMarked
package org.dacheng.bench.faults;

import org.jspecify.annotations.NullMarked;
