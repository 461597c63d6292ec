package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.Components;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.people.failure.InvalidInput;
import org.dacheng.people.failure.Violation;
import org.dacheng.people.text.Message;
import org.springframework.stereotype.Component;

/** Reads a schema: every component with its type, conditions and formulas checked and put into order. */
@Component
class FormReader {

    private static final int LONGEST = 1_000_000;

    private final Feel feel;
    private final FieldTypes types;

    FormReader(Feel feel, FieldTypes types) {
        this.feel = feel;
        this.types = types;
    }

    /** @throws InvalidInput with a pointer into the schema for everything that is wrong */
    FormSchema read(JsonNode json) {
        return read(json, true);
    }

    /** A schema that was good when it was published; stricter rules of a later program do not break it. */
    FormSchema readKept(JsonNode json) {
        return read(json, false);
    }

    private FormSchema read(JsonNode json, boolean strict) {
        if (!json.isObject() || !json.path("components").isArray()) {
            throw new InvalidInput(List.of(new Violation("/components", Message.of("forms.schema.no-components"))));
        }
        if (json.toString().length() > LONGEST) {
            throw new InvalidInput(List.of(new Violation("", Message.of("forms.schema.too-big", LONGEST))));
        }
        JsonNode own = json.deepCopy();
        Findings findings = new Findings(feel);
        Components components = new ComponentReader(types, findings).read(own.path("components"));
        new NameCheck(findings).check(components);
        if (strict && !findings.violations().isEmpty()) {
            throw new InvalidInput(findings.violations());
        }
        return new FormSchema(own, components);
    }
}
