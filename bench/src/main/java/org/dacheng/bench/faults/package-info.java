/** Kills the program and the database under load, and counts acknowledged requests that are lost or duplicated. */
@NullMarked
package org.dacheng.bench.faults;

import org.jspecify.annotations.NullMarked;
