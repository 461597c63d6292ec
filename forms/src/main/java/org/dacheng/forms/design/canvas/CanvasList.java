package org.dacheng.forms.design.canvas;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A list of elements on a canvas.
 *
 * @param owner id of the element that they are in; empty for the design itself
 * @param columns whether they are beside each other, such as columns of line items
 */
public record CanvasList<E extends CanvasItem<E>>(String owner, boolean columns, List<E> elements) {

    /** Visits every list before those inside it, in the order of the design. */
    void each(BiConsumer<CanvasList<E>, E> visitor) {
        for (E element : elements) {
            visitor.accept(this, element);
            CanvasList<E> inner = element.inner();
            if (inner != null) {
                inner.each(visitor);
            }
        }
    }
}
