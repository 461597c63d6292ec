/** What all tabs of the designer with a canvas and a drawer have in common: pages, steps, undo, other designers. */
@NullMarked
package org.dacheng.engine.design.canvas;

import org.jspecify.annotations.NullMarked;
