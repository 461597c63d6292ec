package org.dacheng.forms.render;

import java.util.List;

/**
 * Model of {@code ~{forms/form :: form(view)}}.
 *
 * @param fields visible fields in order; each names its fragment
 * @param rows the same fields by layout row: fields of one row are side by side if there is space
 */
public record FormView(FormMode mode, List<FieldView> fields, List<List<FieldView>> rows) {

    /**
     * The answers as they are printed.
     *
     * @param columns how many short answers are beside each other
     */
    public List<PrintedBlock> printed(int columns) {
        return PrintedBlock.of(fields, columns);
    }
}
