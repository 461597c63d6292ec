package org.dacheng.forms.design.canvas;

import org.jspecify.annotations.Nullable;

/**
 * An element of a design on a canvas.
 *
 * @param <E> kind of the elements of the canvas
 */
public interface CanvasItem<E extends CanvasItem<E>> {

    /** Id of the element in its design. */
    String id();

    /** Elements inside it; null if it can hold none. */
    @Nullable
    CanvasList<E> inner();

    /** True if it can stay where it is while its contents are kept. */
    boolean hasFrameOf(E other);

    /** True if both look the same, apart from what is inside. */
    boolean looksLike(E other);
}
