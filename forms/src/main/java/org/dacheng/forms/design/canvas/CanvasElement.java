package org.dacheng.forms.design.canvas;

import java.util.Objects;
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
        @Nullable CanvasList inner) {

    /** True if both look the same, apart from what is inside. */
    boolean looksLike(CanvasElement other) {
        return view.equals(other.view)
                && typeName.equals(other.typeName)
                && startsRow == other.startsRow
                && conditional == other.conditional
                && Objects.equals(inner == null, other.inner == null);
    }
}
