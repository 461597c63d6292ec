/** The first page: what waits for me, where my requests stand, what I start often. */
@NullMarked
package org.dacheng.engine.home;

import org.jspecify.annotations.NullMarked;
