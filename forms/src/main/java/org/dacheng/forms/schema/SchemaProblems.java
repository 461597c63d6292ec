package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelReservedWords;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.ShownCondition;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.jspecify.annotations.Nullable;

/** Problems of a schema, at most one per position. */
final class SchemaProblems implements FieldDefinitionCheck {

    private static final int MAX_PROBLEMS = 200;
    private static final String HIDE = "/conditional/hide";

    private final Feel feel;
    private final List<Violation> violations = new ArrayList<>();
    private final Set<Violation> seen = new HashSet<>();
    private boolean lasting = true;

    SchemaProblems(Feel feel) {
        this.feel = feel;
    }

    List<Violation> violations() {
        return violations;
    }

    /** False if the same schema may have other problems later. */
    boolean isLasting() {
        return lasting;
    }

    @Override
    public void readsSharedData() {
        lasting = false;
    }

    @Override
    public void refuse(Field field, String place, Message text) {
        refuse(field.pointer() + place, text);
    }

    void refuse(String pointer, Message text) {
        Violation violation = new Violation(pointer, text);
        if (violations.size() < MAX_PROBLEMS && seen.add(violation)) {
            violations.add(violation);
        }
    }

    /** True for a name that expressions can read. */
    boolean isName(String name) {
        return FeelReservedWords.isName(name, feel);
    }

    @Override
    public Set<String> formula(Field field, String place) {
        FeelExpression expression = parse(field.at(place), field.pointer() + place);
        return expression == null ? Set.of() : expression.possibleNames();
    }

    /** The expression at that pointer; null when there is none or it cannot be parsed. */
    @Nullable
    FeelExpression parse(JsonNode node, String pointer) {
        String text = node.isTextual() ? node.asText() : "";
        if (text.isBlank() || entered(text, pointer) == null) {
            return null;
        }
        return parse(text.startsWith("=") ? text.substring(1) : text, pointer);
    }

    /**
     * The expression as a person entered it, which problems quote and whose characters they count; null when there is
     * none or it cannot be parsed.
     */
    @Nullable
    FeelExpression entered(String stored, String pointer) {
        String bare = stored.startsWith("=") ? stored.substring(1) : stored;
        return pointer.endsWith(HIDE)
                ? parse(
                        ShownCondition.of(bare, feel)
                                .map(ShownCondition::entered)
                                .orElse(bare),
                        pointer)
                : parse(bare, pointer);
    }

    /** The expression of this text; null when it cannot be parsed. */
    @Nullable
    FeelExpression parse(String text, String pointer) {
        try {
            return feel.parse(text);
        } catch (FeelSyntaxError wrong) {
            refuse(pointer, wrong.text());
            return null;
        }
    }
}
