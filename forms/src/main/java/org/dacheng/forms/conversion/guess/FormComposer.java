package org.dacheng.forms.conversion.guess;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.design.FieldKeys;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.FieldTypes;
import org.springframework.stereotype.Component;

/** Makes a new form of fields, with ids, and with keys from their labels as the designer makes them. */
@Component
public final class FormComposer {

    private static final String FORM = "form";

    private final Feel feel;
    private final FieldTypes types;

    public FormComposer(Feel feel, FieldTypes types) {
        this.feel = feel;
        this.types = types;
    }

    /** A form with these fields, in their order. */
    public ObjectNode form(List<GuessedField> fields) {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        files.putObject(FORM).put("type", "default").putArray("components");
        DesignDocument document = DesignDocument.of(files);
        ElementPlace end = new ElementPlace(ElementList.of(FORM, "components"), null);
        DesignCommands.carryOut(document, List.copyOf(additions(fields, end)), new FieldKeys(feel, types, null));
        return document.file(FORM);
    }

    /** Commands that add the fields at a place of a draft, in their order. */
    public static List<DesignCommand.Add> additions(List<GuessedField> fields, ElementPlace place) {
        return fields.stream()
                .map(field -> new DesignCommand.Add(place, field.component()))
                .toList();
    }
}
