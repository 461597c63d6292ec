package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FormComponents;

/**
 * Checks the conditions, limits and formulas of a form at publishing: with unknown names or unsuitable types they would
 * silently have no effect.
 */
final class ExpressionChecks {

    private static final List<String> CONDITIONS = List.of(
            "/conditional/hide", "/conditional/required", "/conditional/readonly", "/readonly", "/validate/required");
    private static final List<String> LIMITS =
            List.of("/validate/min", "/validate/max", "/validate/minLength", "/validate/maxLength");
    private static final List<String> MOMENTS = List.of("/validate/earliest", "/validate/latest");
    private static final List<String> CHOICES = List.of("/valuesKey", "/valuesExpression");

    private final SchemaProblems problems;
    private final FormVariableTypes types;

    ExpressionChecks(SchemaProblems problems, FormVariableTypes types) {
        this.problems = problems;
        this.types = types;
    }

    void check(FormComponents components, Map<String, FeelType> names) {
        components.each(field -> {
            CONDITIONS.forEach(place -> checkMarked(field, place, names, SimpleType.BOOLEAN));
            LIMITS.forEach(place -> checkMarked(field, place, names, SimpleType.NUMBER));
            FeelType own = field.type().feelType(field, expression -> SimpleType.ANY);
            MOMENTS.forEach(place -> checkMarked(field, place, names, own));
            CHOICES.forEach(place -> check(field, place, names, FeelType.listOf(SimpleType.ANY)));
            check(field, "/expression", names, SimpleType.ANY);
            check(field, "/fill/field", names, SimpleType.ANY);
            field.type().templates(field).forEach(part -> template(field, part, names));
            checkMarked(field, "/defaultValue", names, own);
            boolean rows = !field.components().tree().isEmpty();
            if (rows && field.type().purpose() != FieldType.Purpose.LAYOUT) {
                check(field.components(), types.of(field.components(), names));
            }
        });
    }

    /** An expression embedded in a text may have any type. */
    private void template(Field field, FieldType.FeelTemplate part, Map<String, FeelType> names) {
        FeelExpression expression = problems.parse(part.feel(), field.pointer() + part.place());
        if (expression != null) {
            expression
                    .problems(names, SimpleType.ANY)
                    .forEach(problem -> problems.refuse(field, part.place(), problem.text()));
        }
    }

    /** In a member that may be a plain value, only text that begins with {@code =} is FEEL. */
    private void checkMarked(Field field, String place, Map<String, FeelType> names, FeelType wanted) {
        if (field.at(place).asText().startsWith("=")) {
            check(field, place, names, wanted);
        }
    }

    private void check(Field field, String place, Map<String, FeelType> names, FeelType wanted) {
        JsonNode node = field.at(place);
        boolean there = node.isTextual() && !node.asText().isBlank();
        FeelExpression expression = there ? problems.entered(node.asText(), field.pointer() + place) : null;
        if (expression != null) {
            expression.problems(names, wanted).forEach(problem -> problems.refuse(field, place, problem.text()));
        }
    }
}
