/** The pages on which HR designers make processes: the list, and the page of a process with its tabs. */
@NullMarked
package org.dacheng.engine.design.page;

import org.jspecify.annotations.NullMarked;
