package org.dacheng.forms.condition;

import java.util.List;

/** A condition that holds if one of its groups does; without groups there is no condition. */
public record ConditionRows(List<ConditionGroup> groups) {

    /** No condition. */
    public static final ConditionRows NONE = new ConditionRows(List.of());

    /** Groups without rows are left out. */
    public ConditionRows {
        groups = groups.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    /** Groups of which one has to hold. */
    public static ConditionRows of(ConditionGroup... groups) {
        return new ConditionRows(List.of(groups));
    }

    /** True if there is no condition. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
