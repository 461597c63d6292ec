/** The program itself: how the modules are put together, started, and explained to the outside. */
@NullMarked
package org.dacheng.app;

import org.jspecify.annotations.NullMarked;
