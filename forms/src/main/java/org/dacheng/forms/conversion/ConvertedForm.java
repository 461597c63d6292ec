package org.dacheng.forms.conversion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A form made from something else.
 *
 * @param form as {@code form.json}
 * @param notes at least one for each part of the source, in its order
 */
public record ConvertedForm(ObjectNode form, List<ConversionNote> notes) {

    public ConvertedForm {
        notes = List.copyOf(notes);
    }
}
