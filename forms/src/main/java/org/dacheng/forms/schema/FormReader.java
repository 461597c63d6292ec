package org.dacheng.forms.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    private static final int MAX_LENGTH = 1_000_000;

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
        return readDraft(json).sound();
    }

    /** @throws InvalidInput if it is not a schema at all, or too large */
    DraftSchema readDraft(JsonNode json) {
        return read(json, true);
    }

    /** Reads a published schema, which stricter rules of a later program must not break. */
    FormSchema readKept(JsonNode json) {
        return read(json, false).schema();
    }

    private DraftSchema read(JsonNode json, boolean strict) {
        if (!json.isObject() || !json.path("components").isArray()) {
            throw InvalidInput.of("/components", "forms.schema.no-components");
        }
        if (json.toString().length() > MAX_LENGTH) {
            throw InvalidInput.of("", "forms.schema.too-big", MAX_LENGTH);
        }
        JsonNode own = json.deepCopy();
        SchemaProblems problems = new SchemaProblems(feel);
        FormComponents components = new ComponentReader(types, problems).read(own.path("components"));
        FormVariableTypes feelTypes = new FormVariableTypes(feel);
        Map<String, FeelType> names = feelTypes.of(components);
        new ExpressionChecks(problems, feelTypes).check(components, names);
        if (strict) {
            checkHead(own, problems);
            checkMembers(components, problems);
        }
        FormSchema schema = new FormSchema(own, components, names, FieldDependencies.of(components, problems));
        return new DraftSchema(schema, List.copyOf(problems.violations()), problems.isLasting());
    }

    /** Checks the members of form-js on the whole form: its type, and the version of its schema. */
    private static void checkHead(JsonNode json, SchemaProblems problems) {
        JsonNode type = json.path("type");
        if (!type.isMissingNode() && !type.asText().equals("default")) {
            problems.refuse("/type", Message.of("forms.schema.form-type"));
        }
        JsonNode version = json.path("schemaVersion");
        boolean sound = version.isInt() && version.intValue() > 0 && version.intValue() <= NEWEST_VERSION;
        if (!version.isMissingNode() && !sound) {
            problems.refuse("/schemaVersion", Message.of("forms.schema.whole-number", 1, NEWEST_VERSION));
        }
    }

    private void checkMembers(FormComponents components, SchemaProblems problems) {
        FormTextCheck texts = new FormTextCheck(problems);
        ComponentMemberCheck members = new ComponentMemberCheck(problems);
        DefaultValueCheck presets = new DefaultValueCheck(feel, problems);
        components.each(field -> {
            texts.check(field);
            MemberSpellingCheck.check(field, problems);
            members.check(field);
            if (field.type() instanceof LineItemsType) {
                checkMembers(field.components(), problems);
            }
        });
        // Limits have to be valid before defaults are checked against them.
        if (problems.violations().isEmpty()) {
            components.each(presets::check);
        }
    }
}
