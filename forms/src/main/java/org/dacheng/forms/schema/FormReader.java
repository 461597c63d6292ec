package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Components;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.LineItemsType;
import org.springframework.stereotype.Component;

/** Reads a schema: every component with its type, conditions and formulas checked and put into order. */
@Component
class FormReader {

    private static final int LONGEST = 1_000_000;

    /** Far beyond the versions of form-js there are; what is above is no version. */
    private static final int NEWEST_VERSION = 1000;

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
        FormTypes feelTypes = new FormTypes(feel);
        Map<String, FeelType> names = feelTypes.of(components);
        new ExpressionChecks(findings, feelTypes).check(components, names);
        if (strict) {
            checkHead(own, findings);
            checkMembers(components, findings);
        }
        if (strict && !findings.violations().isEmpty()) {
            throw new InvalidInput(findings.violations());
        }
        return new FormSchema(own, components, names, FieldSources.of(components, findings));
    }

    /** What form-js says of the whole: its kind, and the version of its schema. */
    private static void checkHead(JsonNode json, Findings findings) {
        JsonNode type = json.path("type");
        if (!type.isMissingNode() && !type.asText().equals("default")) {
            findings.refuse("/type", Message.of("forms.schema.form-type"));
        }
        JsonNode version = json.path("schemaVersion");
        boolean sound = version.isInt() && version.intValue() > 0 && version.intValue() <= NEWEST_VERSION;
        if (!version.isMissingNode() && !sound) {
            findings.refuse("/schemaVersion", Message.of("forms.schema.whole-number", 1, NEWEST_VERSION));
        }
    }

    private void checkMembers(Components components, Findings findings) {
        TextCheck texts = new TextCheck(findings);
        MemberCheck members = new MemberCheck(findings);
        PresetCheck presets = new PresetCheck(feel, findings);
        components.each(field -> {
            texts.check(field);
            MemberNames.check(field, findings);
            members.check(field);
            if (field.type() instanceof LineItemsType) {
                checkMembers(field.components(), findings);
            }
        });
        // A default is judged by limits, which have to be sound themselves.
        if (findings.violations().isEmpty()) {
            components.each(presets::check);
        }
    }
}
