/** What the pages of a process share: their tabs, the bar above them, and the state of the draft that a page shows. */
@NullMarked
package org.dacheng.engine.design.page;

import org.jspecify.annotations.NullMarked;
