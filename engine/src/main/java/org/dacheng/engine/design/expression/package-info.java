/** Checks of formulas and conditions while designers type them, and the names that complete them. */
@NullMarked
package org.dacheng.engine.design.expression;

import org.jspecify.annotations.NullMarked;
