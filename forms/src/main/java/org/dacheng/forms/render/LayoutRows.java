package org.dacheng.forms.render;

import java.util.ArrayList;
import java.util.List;

/** Arranges fields in rows as form-js does: fields with the same row name side by side, all others alone. */
final class LayoutRows {

    static List<List<FieldView>> of(List<FieldView> fields) {
        List<List<FieldView>> rows = new ArrayList<>();
        String last = "";
        for (FieldView field : fields) {
            String row = String.valueOf(field.extra().getOrDefault("row", ""));
            if (!row.isEmpty() && row.equals(last)) {
                rows.get(rows.size() - 1).add(field);
            } else {
                rows.add(new ArrayList<>(List.of(field)));
            }
            last = row;
        }
        return rows;
    }

    private LayoutRows() {}
}
