package org.dacheng.forms.design.canvas;

import org.dacheng.forms.render.FieldView;
import org.jspecify.annotations.Nullable;

/**
 * A component of the form on the canvas.
 *
 * @param id of the element in its design
 * @param typeName type in the schema, such as {@code textfield}
 * @param view the field as an empty input
 * @param startsRow false if it is beside the element before it
 * @param conditional true if a condition hides it sometimes
 * @param inner fields of a group or columns of line items; null for all other types
 */
public record CanvasElement(
        String id,
        String typeName,
        FieldView view,
        boolean startsRow,
        boolean conditional,
        @Nullable CanvasList<CanvasElement> inner)
        implements CanvasItem<CanvasElement> {

    /** Its place in the row and its list are the same. */
    @Override
    public boolean hasFrameOf(CanvasElement other) {
        return startsRow == other.startsRow
                && view.columns() == other.view.columns()
                && (inner == null
                        ? other.inner == null
                        : other.inner != null && inner.columns() == other.inner.columns());
    }

    @Override
    public boolean looksLike(CanvasElement other) {
        return view.equals(other.view)
                && typeName.equals(other.typeName)
                && startsRow == other.startsRow
                && conditional == other.conditional;
    }
}
