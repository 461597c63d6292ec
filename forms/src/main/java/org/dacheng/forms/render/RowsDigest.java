package org.dacheng.forms.render;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dacheng.base.id.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Digest of everything that rows of line items show besides what is typed in them. A page that already shows rows with
 * this digest need not be sent them again when an answer changes; with hundreds of rows that would take seconds.
 */
final class RowsDigest {

    /** From this number of rows on they are not sent again. */
    static final int LEAST_ROWS = 20;

    /** Types whose inputs show their value and nothing that is derived from it. */
    private static final Set<String> PLAIN = Set.of(
            "textfield", "textarea", "number", "money", "select", "radio", "checkbox", "datetime", "phone", "link");

    private static final Set<String> OF_VALUE = Set.of("canonical", "words");

    /**
     * The digest of rows and whatever else the items show.
     *
     * @return null for a few rows, which are always sent
     */
    static @Nullable String of(List<List<@Nullable FieldView>> rows, @Nullable Object... more) {
        if (rows.size() < LEAST_ROWS) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (List<@Nullable FieldView> row : rows) {
            row.forEach(cell -> append(cell, text));
            text.append('\n');
        }
        for (@Nullable Object one : more) {
            text.append(one).append('\n');
        }
        return Sha256.of(text.toString());
    }

    private static void append(@Nullable FieldView cell, StringBuilder text) {
        if (cell == null) {
            text.append("-;");
            return;
        }
        boolean plain = !cell.readOnly() && PLAIN.contains(cell.type());
        text.append(cell.name()).append(cell.readOnly()).append(cell.required()).append(cell.errors());
        if (!plain) {
            text.append(cell.value()).append(cell.text());
        }
        Map<String, @Nullable Object> extra = new TreeMap<>(cell.extra());
        if (plain) {
            extra.keySet().removeAll(OF_VALUE);
        }
        text.append(extra).append(';');
    }

    private RowsDigest() {}
}
