package org.dacheng.forms.feel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A context that is written down; each entry sees those before it. */
record ContextNode(int at, List<Entry> entries) implements FeelNode {

    /** Contexts that hold others several times over grow fast: a type that nobody could look through is refused. */
    private static final int MOST = 5000;

    record Entry(String name, FeelNode value) {}

    @Override
    public @Nullable Object value(Scope scope) {
        scope.budget().make(entries.size());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Scope inner = scope.with(members);
        entries.forEach(entry -> members.put(entry.name(), entry.value().value(inner)));
        return members;
    }

    @Override
    public FeelType type(TypeScope scope) {
        Map<String, FeelType> members = new LinkedHashMap<>();
        TypeScope inner = scope.with(members);
        int size = 0;
        for (Entry entry : entries) {
            FeelType type = entry.value().type(inner);
            size += type.size();
            members.put(entry.name(), type);
            if (size > MOST) {
                scope.refuse(at, "too-much");
                return FeelType.Kind.ANY;
            }
        }
        return new FeelType.Members(members);
    }
}
