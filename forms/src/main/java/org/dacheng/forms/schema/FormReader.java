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

    /** What form-js says of the whole: its kind, and the version of its schema. */
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
        // A default is judged by limits, which have to be sound themselves.
        if (findings.violations().isEmpty()) {
            components.each(presets::check);
        }
    }
}
