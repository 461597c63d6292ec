package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.field.SchemaTexts;

/** Finds fields of a draft that the schema allows but people could not fill in sensibly. */
final class FormDesignChecks {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    /** Members that say where options come from, other than those that the form lists. */
    private static final List<String> OTHER_SOURCES =
            List.of("valuesKey", "valuesExpression", "optionList", "optionsUrl");

    private static final int NAMED = 5;
    private static final Pattern ALWAYS = Pattern.compile("=\\s*true\\s*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final DesignDocument draft;
    private final List<DraftProblem> errors = new ArrayList<>();
    private final List<DraftWarning> warnings = new ArrayList<>();
    private final List<LocalText> withoutEnglish = new ArrayList<>();
    private String firstWithoutEnglish = "";
    private boolean bilingual;

    private FormDesignChecks(DesignDocument draft) {
        this.draft = draft;
        fields(draft.view("form").path("components"), "/form/components", new TreeMap<>());
        if (bilingual && !withoutEnglish.isEmpty()) {
            List<LocalText> first = withoutEnglish.subList(0, Math.min(NAMED, withoutEnglish.size()));
            Message text = Message.of("engine.design.no-english-name", first, withoutEnglish.size());
            warn("no-english-name", firstWithoutEnglish, text);
        }
    }

    static List<DraftProblem> errors(DesignDocument draft) {
        return List.copyOf(new FormDesignChecks(draft).errors);
    }

    static List<DraftWarning> warnings(DesignDocument draft) {
        return List.copyOf(new FormDesignChecks(draft).warnings);
    }

    /** @param named how many fields of the same list have a label; groups belong to the list around them */
    private void fields(JsonNode components, String pointer, Map<String, Integer> named) {
        for (int i = 0; i < components.size(); i++) {
            JsonNode field = components.get(i);
            String here = pointer + "/" + i;
            options(field, here);
            hidden(field, here);
            label(field, here, named);
            boolean rows = field.path("type").asText().equals("lineItems");
            fields(field.path("components"), here + "/components", rows ? new TreeMap<>() : named);
        }
    }

    private void options(JsonNode field, String pointer) {
        boolean computed = OTHER_SOURCES.stream()
                .anyMatch(source -> !field.path(source).asText().isBlank());
        if (CHOICES.contains(field.path("type").asText())
                && !computed
                && field.path("values").isEmpty()) {
            refuse(pointer + "/values", Message.of("engine.design.no-options", name(field)));
        }
    }

    private void hidden(JsonNode field, String pointer) {
        boolean always =
                ALWAYS.matcher(field.path("conditional").path("hide").asText()).matches();
        boolean required = field.path("validate").path("required").asBoolean()
                || !field.path("conditional").path("required").asText().isBlank();
        if (always && required) {
            refuse(pointer + "/conditional/hide", Message.of("engine.design.required-but-hidden", name(field)));
        }
    }

    private void label(JsonNode field, String pointer, Map<String, Integer> named) {
        LocalText label = SchemaTexts.of(field.path("label"));
        if (label.zh().isBlank() || !field.hasNonNull("key")) {
            return;
        }
        if (named.merge(label.zh().strip(), 1, Integer::sum) == 2) {
            warn("same-label:" + field.path("id").asText(), pointer + "/label", same(label));
        }
        boolean english = !label.en().isBlank() && !HAN.matcher(label.en()).find();
        bilingual |= english && !label.en().equals(label.zh());
        if (!english) {
            firstWithoutEnglish = withoutEnglish.isEmpty() ? pointer + "/label" : firstWithoutEnglish;
            withoutEnglish.add(label);
        }
    }

    private static Message same(LocalText label) {
        return Message.of("engine.design.same-label", label);
    }

    private static LocalText name(JsonNode field) {
        LocalText label = SchemaTexts.of(field.path("label"));
        return label.zh().isBlank() ? LocalText.same(field.path("type").asText()) : label;
    }

    private void refuse(String pointer, Message text) {
        errors.add(new DraftProblem(pointer, draft.resolve(pointer), text));
    }

    private void warn(String id, String pointer, Message text) {
        warnings.add(new DraftWarning(id, pointer, draft.resolve(pointer), text));
    }
}
