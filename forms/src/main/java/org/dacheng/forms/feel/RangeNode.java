package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** A range such as {@code [1..5)}. */
record RangeNode(FeelNode start, boolean withStart, FeelNode end, boolean withEnd) implements FeelNode {

    @Override
    public int at() {
        return start.at();
    }

    @Override
    public @Nullable Object value(Scope scope) {
        scope.budget().step();
        return new FeelRange(start.value(scope), withStart, end.value(scope), withEnd);
    }

    @Override
    public FeelType type(TypeScope scope) {
        FeelType from = start.type(scope);
        FeelType to = end.type(scope);
        if (!from.meets(to) || !from.isOrdered()) {
            scope.refuse(at(), "operands", "..", from.label(), to.label());
        }
        return new FeelType.Range(FeelType.join(from, to));
    }
}
