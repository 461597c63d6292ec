package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.field.type.LineItemsType;
import org.springframework.stereotype.Component;

/** Reads a schema: all components with types, checked conditions and formulas, in dependency order. */
@Component
class FormReader {

    private static final int LONGEST = 1_000_000;

    /** Far above all versions of form-js; a larger number is not a version. */
    private static final int NEWEST_VERSION = 1000;

    private final Feel feel;
    private final FieldTypes types;

    FormReader(Feel feel, FieldTypes types) {
        this.feel = feel;
        this.types = types;
    }

    /** @throws InvalidInput with a pointer into the schema for every problem */
    FormSchema read(JsonNode json) {
        return read(json, true);
    }

    /** Reads a published schema, which stricter rules of a later program must not break. */
    FormSchema readKept(JsonNode json) {
        return read(json, false);
    }

    private FormSchema read(JsonNode json, boolean strict) {
        if (!json.isObject() || !json.path("components").isArray()) {
            throw InvalidInput.of("/components", "forms.schema.no-components");
        }
        if (json.toString().length() > LONGEST) {
            throw InvalidInput.of("", "forms.schema.too-big", LONGEST);
        }
        JsonNode own = json.deepCopy();
        SchemaProblems findings = new SchemaProblems(feel);
        FormComponents components = new ComponentReader(types, findings).read(own.path("components"));
        FormVariableTypes feelTypes = new FormVariableTypes(feel);
        Map<String, FeelType> names = feelTypes.of(components);
        new ExpressionChecks(findings, feelTypes).check(components, names);
        if (strict) {
            checkHead(own, findings);
            checkMembers(components, findings);
        }
        if (strict && !findings.violations().isEmpty()) {
            throw new InvalidInput(findings.violations());
        }
        return new FormSchema(own, components, names, FieldDependencies.of(components, findings));
    }

    /** Checks the members of form-js on the whole form: its type, and the version of its schema. */
    private static void checkHead(JsonNode json, SchemaProblems findings) {
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

    private void checkMembers(FormComponents components, SchemaProblems findings) {
        FormTextCheck texts = new FormTextCheck(findings);
        ComponentMemberCheck members = new ComponentMemberCheck(findings);
        DefaultValueCheck presets = new DefaultValueCheck(feel, findings);
        components.each(field -> {
            texts.check(field);
            MemberSpellingCheck.check(field, findings);
            members.check(field);
            if (field.type() instanceof LineItemsType) {
                checkMembers(field.components(), findings);
            }
        });
        // Limits have to be valid before defaults are checked against them.
        if (findings.violations().isEmpty()) {
            components.each(presets::check);
        }
    }
}
