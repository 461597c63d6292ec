package org.dacheng.forms.render;

import org.dacheng.base.text.LocalText;

/**
 * One column of an export.
 *
 * @param key field key
 * @param kind type and format of the cell
 * @param unit currency or unit, or empty
 */
public record FormExportColumn(String key, LocalText label, FormColumnKind kind, String unit) {

    /** Cell types of a table export. */
    public enum FormColumnKind {
        TEXT,
        NUMBER,
        MONEY,
        DATE,
        BOOLEAN
    }
}
