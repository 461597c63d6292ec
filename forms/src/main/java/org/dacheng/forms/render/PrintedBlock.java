package org.dacheng.forms.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a printed form: a table of short answers, or one answer that takes the whole width and may be continued on
 * the next page.
 *
 * @param heading of the group that begins here; empty if none begins
 * @param rows answers beside each other, at most {@code columns}; a single one takes the rest of its row
 * @param wide line items or another large answer; then there are no rows
 */
public record PrintedBlock(
        String heading,
        int columns,
        List<List<FieldView>> rows,
        @Nullable FieldView wide) {

    /** Longer texts are alone in their row. */
    private static final int SHORT_TEXT = 60;

    /** The non-empty answers in blocks, without fields of which nothing is printed. */
    static List<PrintedBlock> of(List<FieldView> fields, int columns) {
        Collector blocks = new Collector(columns);
        blocks.add(fields);
        blocks.end();
        return blocks.blocks;
    }

    private static boolean isShort(FieldView field) {
        return field.text().length() <= SHORT_TEXT && !field.text().contains("\n");
    }

    private static final class Collector {

        private final int columns;
        private final List<PrintedBlock> blocks = new ArrayList<>();
        private final List<List<FieldView>> rows = new ArrayList<>();
        private String heading = "";

        Collector(int columns) {
            this.columns = columns;
        }

        void add(List<FieldView> fields) {
            for (FieldView field : fields) {
                if (field.extra().get("fields") instanceof List<?> inner) {
                    addGroup(field.label(), inner);
                } else if (!field.text().isEmpty()) {
                    add(field);
                }
            }
        }

        private void addGroup(String label, List<?> inner) {
            end();
            heading = label;
            add(inner.stream().map(FieldView.class::cast).toList());
            end();
            heading = "";
        }

        private void add(FieldView field) {
            if (field.wide()) {
                end();
                blocks.add(new PrintedBlock(heading, columns, List.of(), field));
                heading = "";
            } else if (fits(field)) {
                rows.get(rows.size() - 1).add(field);
            } else {
                rows.add(new ArrayList<>(List.of(field)));
            }
        }

        private boolean fits(FieldView field) {
            List<FieldView> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            return !last.isEmpty() && last.size() < columns && isShort(field) && isShort(last.get(0));
        }

        void end() {
            if (!rows.isEmpty()) {
                blocks.add(new PrintedBlock(heading, columns, List.copyOf(rows), null));
                rows.clear();
                heading = "";
            }
        }
    }
}
