package org.dacheng.forms.feel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A context literal; each entry sees the entries before it. */
record ContextExpression(int at, List<ContextEntry> entries) implements ExpressionPart {

    record ContextEntry(String name, ExpressionPart value) {}

    @Override
    public @Nullable Object value(EvaluationScope scope) {
        scope.budget().make(entries.size());
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        EvaluationScope inner = scope.with(members);
        entries.forEach(entry -> members.put(entry.name(), entry.value().value(inner)));
        return members;
    }

    @Override
    public FeelType type(TypeScope scope) {
        Map<String, FeelType> members = new LinkedHashMap<>();
        TypeScope inner = scope.with(members);
        entries.forEach(entry -> members.put(entry.name(), entry.value().type(inner)));
        return new FeelType.ContextType(members);
    }
}
