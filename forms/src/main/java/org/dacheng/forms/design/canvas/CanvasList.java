package org.dacheng.forms.design.canvas;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A list of elements on the canvas.
 *
 * @param owner id of the group or line items that the elements are in; empty for the form itself
 * @param columns whether the elements are columns of line items
 */
public record CanvasList(String owner, boolean columns, List<CanvasElement> elements) {

    /** Visits every list before those inside it, in the order of the form. */
    void each(BiConsumer<CanvasList, CanvasElement> visitor) {
        for (CanvasElement element : elements) {
            visitor.accept(this, element);
            if (element.inner() != null) {
                element.inner().each(visitor);
            }
        }
    }
}
