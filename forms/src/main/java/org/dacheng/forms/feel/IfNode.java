package org.dacheng.forms.feel;

import org.jspecify.annotations.Nullable;

/** {@code if … then … else …}; an empty condition does not hold. */
record IfNode(FeelNode condition, FeelNode then, FeelNode otherwise) implements FeelNode {

    @Override
    public int at() {
        return condition.at();
    }

    @Override
    public @Nullable Object value(Scope scope) {
        return Boolean.TRUE.equals(LogicNode.truth(condition, scope)) ? then.value(scope) : otherwise.value(scope);
    }

    @Override
    public FeelType type(TypeScope scope) {
        scope.condition(condition, condition.type(scope));
        return FeelType.join(then.type(scope), otherwise.type(scope));
    }
}
