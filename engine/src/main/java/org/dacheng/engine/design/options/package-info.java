/** Pages of the option lists that forms share. */
@NullMarked
package org.dacheng.engine.design.options;

import org.jspecify.annotations.NullMarked;
