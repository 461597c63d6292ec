package org.dacheng.forms.conversion.excel;

import java.io.Serializable;
import java.util.List;
import org.dacheng.base.text.Message;

/**
 * What a sheet would become.
 *
 * @param sheet name of the sheet
 * @param headings number of the row with the headings
 * @param rows number of rows below them that were read
 * @param notes on the sheet as a whole
 */
public record SheetPreview(String sheet, int headings, int rows, List<ColumnPreview> columns, List<Message> notes)
        implements Serializable {

    public SheetPreview {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
