package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.LookupFill;

/** Refuses limits that no answer can satisfy, and members of a type that would be silently ignored. */
final class ComponentMemberCheck {

    private static final int MAX_TEXT_LENGTH = 100_000;
    private static final int DIGITS = 25;
    private static final int PLACES = 12;
    private static final List<String> FLAGS = List.of(
            "/disabled",
            "/multiple",
            "/halfDays",
            "/allowNegative",
            "/disallowPassedDates",
            "/searchable",
            "/allowAddRemove",
            "/print");
    private static final List<String> FLAGS_OR_FORMULAS = List.of("/validate/required", "/readonly");
    private static final List<String> FORMULAS =
            List.of("/conditional/hide", "/conditional/required", "/conditional/readonly");

    private final SchemaProblems problems;

    ComponentMemberCheck(SchemaProblems problems) {
        this.problems = problems;
    }

    void check(Field field) {
        FLAGS.forEach(place -> flag(field, place, false));
        FLAGS_OR_FORMULAS.forEach(place -> flag(field, place, true));
        FORMULAS.forEach(place -> formula(field, place));
        problems.whole(field, "/layout/columns", 1, 16);
        LookupFill.define(field, problems);
        number(field, "/validate/min");
        number(field, "/validate/max");
        length(field, "/validate/minLength", 0);
        length(field, "/validate/maxLength", 1);
        inOrder(field, "min", "max");
        inOrder(field, "minLength", "maxLength");
    }

    private void flag(Field field, String place, boolean orFormula) {
        JsonNode node = field.at(place);
        boolean formula = orFormula && node.isTextual() && node.asText().startsWith("=");
        if (isThere(node) && !node.isBoolean() && !formula) {
            problems.refuse(field, place, Message.of(orFormula ? "forms.schema.flag-or-formula" : "forms.schema.flag"));
        }
    }

    private void formula(Field field, String place) {
        JsonNode node = field.at(place);
        if (isThere(node) && !node.isTextual()) {
            problems.refuse(field, place, Message.of("forms.schema.formula"));
        }
    }

    private void number(Field field, String place) {
        JsonNode node = field.at(place);
        if (!isThere(node) || isFormula(node)) {
            return;
        }
        if (!node.isNumber() || !isUsual(node.decimalValue())) {
            problems.refuse(field, place, Message.of("forms.schema.number-or-formula", DIGITS, PLACES));
        }
    }

    private void length(Field field, String place, int min) {
        if (!isFormula(field.at(place))) {
            problems.whole(field, place, min, MAX_TEXT_LENGTH);
        }
    }

    private void inOrder(Field field, String least, String most) {
        JsonNode min = field.at("/validate/" + least);
        JsonNode max = field.at("/validate/" + most);
        if (min.isNumber() && max.isNumber() && min.decimalValue().compareTo(max.decimalValue()) > 0) {
            problems.refuse(
                    field,
                    "/validate/" + most,
                    Message.of("forms.schema.limits-crossed", most, max.asText(), least, min.asText()));
        }
    }

    private static boolean isUsual(BigDecimal number) {
        return number.precision() - (long) number.scale() <= DIGITS
                && number.stripTrailingZeros().scale() <= PLACES;
    }

    private static boolean isFormula(JsonNode node) {
        return node.isTextual() && node.asText().startsWith("=");
    }

    private static boolean isThere(JsonNode node) {
        return !node.isMissingNode() && !node.isNull();
    }
}
