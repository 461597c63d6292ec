package org.dacheng.forms.feel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.text.Message;
import org.jspecify.annotations.Nullable;

/** The types of the names visible to a part of an expression, inner ones first, and the reported problems. */
record TypeScope(@Nullable TypeScope outer, Map<String, FeelType> names, boolean open, List<TypeProblem> problems) {

    private static final int LISTED = 12;

    /** @param at index in the text of the expression */
    record TypeProblem(int at, Message reason) {}

    TypeScope(Map<String, FeelType> names) {
        this(null, names, false, new ArrayList<>());
    }

    TypeScope with(Map<String, FeelType> inner) {
        return new TypeScope(this, inner, false, problems);
    }

    /** A scope that also allows unknown names: members of an item whose type is unknown. */
    TypeScope open(Map<String, FeelType> inner) {
        return new TypeScope(this, inner, true, problems);
    }

    void refuse(int at, String key, Object... args) {
        problems.add(new TypeProblem(at, Message.of("forms.feel." + key, args)));
    }

    /** The type of the name; null when there is no such name. */
    @Nullable
    FeelType find(String name) {
        for (TypeScope scope = this; scope != null; scope = scope.outer) {
            FeelType type = scope.names.get(name);
            if (type != null) {
                return type;
            }
            if (scope.open) {
                return FeelType.SimpleType.ANY;
            }
        }
        return null;
    }

    Collection<String> known() {
        Set<String> all = new TreeSet<>(names.keySet());
        for (TypeScope scope = outer; scope != null; scope = scope.outer) {
            all.addAll(scope.names.keySet());
        }
        return all;
    }

    /** A selection short enough to read. */
    static List<String> some(Collection<String> names) {
        return names.stream().limit(LISTED).toList();
    }

    /** Reports a part that is not yes or no, or is always empty. */
    void condition(ExpressionPart part, FeelType type) {
        if (type == FeelType.SimpleType.EMPTY) {
            refuse(part.at(), "always-empty");
        } else if (type != FeelType.SimpleType.ANY && type != FeelType.SimpleType.BOOLEAN) {
            refuse(part.at(), "not-boolean", type.label());
        }
    }
}
