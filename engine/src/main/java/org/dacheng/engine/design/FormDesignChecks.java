package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;

/** Finds fields of a draft that the schema allows but people could not fill in sensibly. */
final class FormDesignChecks {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    /** Members that say where options come from, other than those that the form lists. */
    private static final List<String> OTHER_SOURCES =
            List.of("valuesKey", "valuesExpression", "optionList", "optionsUrl");

    private static final int NAMED = 5;
    private static final Pattern ALWAYS = Pattern.compile("=\\s*true\\s*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final FindingCollector found;

    /** How many fields of the same list have a label, by the line items around them; groups belong to the list. */
    private final Map<String, Map<String, Integer>> named = new HashMap<>();

    private final List<LocalText> withoutEnglish = new ArrayList<>();
    private String firstWithoutEnglish = "";
    private boolean bilingual;

    FormDesignChecks(FindingCollector found) {
        this.found = found;
    }

    void check(List<DraftField> fields) {
        for (DraftField field : fields) {
            options(field);
            hidden(field);
            label(field);
        }
        if (bilingual && !withoutEnglish.isEmpty()) {
            List<LocalText> first = withoutEnglish.subList(0, Math.min(NAMED, withoutEnglish.size()));
            Message text = Message.of("engine.design.no-english-name", first, withoutEnglish.size());
            found.warn("no-english-name", firstWithoutEnglish, text);
        }
    }

    private void options(DraftField field) {
        boolean computed =
                OTHER_SOURCES.stream().anyMatch(source -> !field.text(source).isBlank());
        if (CHOICES.contains(field.text("type"))
                && !computed
                && field.json().path("values").isEmpty()) {
            found.refuse(field.pointer() + "/values", Message.of("engine.design.no-options", field.name()));
        }
    }

    private void hidden(DraftField field) {
        JsonNode conditional = field.json().path("conditional");
        boolean always = ALWAYS.matcher(conditional.path("hide").asText()).matches();
        boolean required = field.json().path("validate").path("required").asBoolean()
                || !conditional.path("required").asText().isBlank();
        if (always && required) {
            String place = field.pointer() + "/conditional/hide";
            found.refuse(place, Message.of("engine.design.required-but-hidden", field.name()));
        }
    }

    private void label(DraftField field) {
        LocalText label = field.label();
        if (label.zh().isBlank() || !field.json().hasNonNull("key")) {
            return;
        }
        String place = field.pointer() + "/label";
        Map<String, Integer> list = named.computeIfAbsent(field.rows(), none -> new HashMap<>());
        if (list.merge(label.zh().strip(), 1, Integer::sum) == 2) {
            found.warn("same-label:" + field.text("id"), place, Message.of("engine.design.same-label", label));
        }
        boolean english = !label.en().isBlank() && !HAN.matcher(label.en()).find();
        bilingual |= english && !label.en().equals(label.zh());
        if (!english) {
            firstWithoutEnglish = withoutEnglish.isEmpty() ? place : firstWithoutEnglish;
            withoutEnglish.add(label);
        }
    }
}
