package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.Violation;
import org.dacheng.forms.conversion.ConvertedForm;
import org.dacheng.forms.design.DesignDrafts;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Form files of form-js (Camunda Forms) as our forms, and back. What a form does not change returns unchanged: members
 * that were replaced and components that cannot be shown are recorded in the form and in the exported file.
 */
@Service
public class FormJsForms {

    private final Function<JsonNode, List<Violation>> check;
    private final FieldTypes types;
    private final Feel feel;

    @Autowired
    FormJsForms(FormVersions versions, FieldTypes types, Feel feel) {
        this((Consumer<JsonNode>) versions::parse, types, feel);
    }

    /** @param check throws {@link InvalidInput} for a form that could not be published */
    FormJsForms(Consumer<JsonNode> check, FieldTypes types, Feel feel) {
        this.check = form -> violations(check, form);
        this.types = types;
        this.feel = feel;
    }

    private static List<Violation> violations(Consumer<JsonNode> check, JsonNode form) {
        try {
            check.accept(form);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.violations();
        }
    }

    /**
     * Converts a file; the resulting form can be published.
     *
     * @param file JSON in UTF-8, at most 2 MB and 500 components
     * @throws InvalidInput for a file that is not a form, with line and column if it is not JSON
     * @throws NotAllowed without the HR designer's right
     */
    public ConvertedForm read(Actor actor, byte[] file) {
        DesignDrafts.requireDesigner(actor);
        return read(FormFileParser.parse(file));
    }

    ConvertedForm read(ObjectNode file) {
        return new FormJsImport(check, types, feel, file).convert();
    }

    /**
     * Converts a form to a file for form-js.
     *
     * @param form our form, which need not be complete
     * @param locale language of texts that are written in both
     * @throws NotAllowed without the HR designer's right
     */
    public ObjectNode write(Actor actor, JsonNode form, Locale locale) {
        DesignDrafts.requireDesigner(actor);
        return write(form, locale);
    }

    ObjectNode write(JsonNode form, Locale locale) {
        return new FormJsExport(form, locale, types).convert();
    }
}
