package org.dacheng.forms.condition;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition as it is being entered: its rows may lack something.
 *
 * @param groups groups of rows in display order; an edited condition has at least one row
 */
public record EnteredCondition(List<List<EnteredRow>> groups) {

    /** One empty row. */
    static final EnteredCondition EMPTY = new EnteredCondition(List.of(List.of(EnteredRow.EMPTY)));

    /** One row that asks for the field and has no value yet. */
    static EnteredCondition asking(ConditionField field) {
        return new EnteredCondition(List.of(List.of(new EnteredRow(field.path(), "", List.of()))));
    }

    /** Groups without rows are left out. */
    public EnteredCondition {
        groups = groups.stream()
                .filter(rows -> !rows.isEmpty())
                .<List<EnteredRow>>map(List::copyOf)
                .toList();
    }

    /** The rows of a complete condition; one empty row for none. */
    static EnteredCondition of(ConditionRows rows) {
        return rows.isEmpty()
                ? EMPTY
                : new EnteredCondition(rows.groups().stream()
                        .map(group -> group.rows().stream().map(EnteredRow::of).toList())
                        .toList());
    }

    /** Whether there is one row only, without a value, so that nothing is lost without it. */
    boolean isUnanswered() {
        return groups.size() == 1
                && groups.get(0).size() == 1
                && groups.get(0).get(0).values().stream().allMatch(String::isBlank);
    }

    EnteredCondition withRow(int group) {
        List<List<EnteredRow>> changed = copy();
        if (group >= 0 && group < changed.size()) {
            changed.get(group).add(EnteredRow.EMPTY);
        }
        return new EnteredCondition(changed);
    }

    EnteredCondition withGroup() {
        List<List<EnteredRow>> changed = copy();
        changed.add(List.of(EnteredRow.EMPTY));
        return new EnteredCondition(changed);
    }

    EnteredCondition without(int group, int row) {
        List<List<EnteredRow>> changed = copy();
        if (group >= 0
                && group < changed.size()
                && row >= 0
                && row < changed.get(group).size()) {
            changed.get(group).remove(row);
        }
        EnteredCondition rest = new EnteredCondition(changed);
        return rest.groups().isEmpty() ? EMPTY : rest;
    }

    private List<List<EnteredRow>> copy() {
        List<List<EnteredRow>> copy = new ArrayList<>();
        groups.forEach(rows -> copy.add(new ArrayList<>(rows)));
        return copy;
    }
}
