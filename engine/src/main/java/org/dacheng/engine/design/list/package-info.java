/** The page with the list of processes for HR designers. */
@NullMarked
package org.dacheng.engine.design.list;

import org.jspecify.annotations.NullMarked;
