package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.field.Components;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.Paths;
import org.dacheng.people.text.Message;

/** Finds names in conditions and formulas that no field has: they would be empty for ever without anybody noticing. */
final class NameCheck {

    private static final List<String> PLACES = List.of(
            "/conditional/hide",
            "/conditional/required",
            "/conditional/readonly",
            "/readonly",
            "/validate/required",
            "/validate/min",
            "/validate/max",
            "/validate/minLength",
            "/validate/maxLength");
    private static final List<String> FORMULAS = List.of("/expression", "/valuesKey", "/valuesExpression");

    private final Findings findings;

    NameCheck(Findings findings) {
        this.findings = findings;
    }

    void check(Components components) {
        check(components, Set.of(FormSchema.SUBMITTER));
    }

    private void check(Components components, Set<String> outer) {
        Set<String> known = new TreeSet<>(outer);
        components.values().forEach(field -> known.add(Paths.head(field.key())));
        components.each(field -> {
            PLACES.forEach(place -> check(field, place, field.json().at(place), known, true));
            FORMULAS.forEach(place -> check(field, place, field.json().at(place), known, false));
            if (field.type().part() != FieldType.Part.LAYOUT) {
                check(field.components(), known);
            }
        });
    }

    private void check(Field field, String place, JsonNode node, Set<String> known, boolean marked) {
        if (!node.isTextual() || marked && !node.asText().startsWith("=")) {
            return;
        }
        FeelExpression expression = findings.parse(node, field.pointer() + place);
        if (expression == null) {
            return;
        }
        for (String name : expression.names()) {
            if (!known.contains(name)) {
                findings.refuse(field, place, Message.of("forms.schema.unknown-name", name, List.copyOf(known)));
            }
        }
    }
}
