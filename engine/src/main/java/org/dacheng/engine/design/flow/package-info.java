/** The tab that shows the flow of a process. */
@NullMarked
package org.dacheng.engine.design.flow;

import org.jspecify.annotations.NullMarked;
