package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.LookupFill;

/**
 * Refuses misspelled members of a component. Unknown members are kept, since other programs may use them, but one that
 * differs from a known member by a letter is a mistake that would go unnoticed.
 */
final class MemberSpellingCheck {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "",
            Set.of(
                    "id",
                    "key",
                    "label",
                    LookupFill.MEMBER,
                    "description",
                    "validate",
                    "conditional",
                    "layout",
                    "appearance",
                    "disabled",
                    "readonly",
                    "components",
                    "placeholder",
                    "values",
                    "valuesKey",
                    "valuesExpression",
                    "defaultValue",
                    "subtype",
                    "dateLabel",
                    "timeLabel",
                    "use24h",
                    "timeInterval",
                    "timeSerializingFormat",
                    "disallowPassedDates",
                    "decimalDigits",
                    "increment",
                    "serializeToString",
                    "properties",
                    "expression",
                    "computeOn",
                    "dataSource",
                    "columns",
                    "columnsExpression",
                    "rowCount",
                    "action",
                    "searchable",
                    "multiple",
                    "accept",
                    "isRepeating",
                    "defaultRepetitions",
                    "allowAddRemove",
                    "disableCollapse",
                    "nonCollapsedItems",
                    "showOutline",
                    "verticalAlignment",
                    "security",
                    "title",
                    "endpoint",
                    "maxHeight",
                    "height",
                    "source",
                    "content",
                    "text",
                    "path",
                    "unit",
                    "currency",
                    "allowNegative",
                    "halfDays",
                    "length",
                    "maxRows",
                    "totals",
                    "print",
                    "type"),
            "/validate",
            Set.of(
                    "required",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "patternMessage",
                    "validationType",
                    "earliest",
                    "latest"),
            "/conditional",
            Set.of("hide", "required", "readonly"),
            "/appearance",
            Set.of("prefixAdorner", "suffixAdorner"),
            "/layout",
            Set.of("columns"));

    static void check(Field field, SchemaProblems problems) {
        KNOWN.forEach((place, known) -> check(field, place, known, problems));
    }

    private static void check(Field field, String place, Set<String> common, SchemaProblems problems) {
        Set<String> own = place.isEmpty() ? field.type().members() : Set.of();
        JsonNode members = field.at(place);
        members.fieldNames()
                .forEachRemaining(name -> meant(name, common, own)
                        .filter(meant -> !members.has(meant))
                        .ifPresent(meant -> problems.refuse(
                                field, place + "/" + name, Message.of("forms.schema.misspelled", name, meant))));
    }

    /** Most members are known, and comparing letters is slow in a long form. */
    private static Optional<String> meant(String name, Set<String> common, Set<String> own) {
        if (common.contains(name) || own.contains(name)) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(common);
        known.addAll(own);
        return NameSuggestion.misspelled(name, known);
    }

    private MemberSpellingCheck() {}
}
