package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelReservedWords;
import org.dacheng.forms.schema.FormSchema;

/** Keys that are free and that expressions can read, for components whose own key is neither. */
final class ComponentKeys {

    private static final String DEFAULT = "field";
    private static final int LONGEST = 40;

    private final ObjectNode form;
    private final Feel feel;
    private final Set<String> taken = new HashSet<>();

    ComponentKeys(ObjectNode form, Feel feel) {
        this.form = form;
        this.feel = feel;
        collect(form);
    }

    private void collect(JsonNode owner) {
        owner.path("components").forEach(component -> {
            taken.add(component.path("key").asText());
            taken.add(component.path("path").asText());
            component
                    .path("totals")
                    .forEach(total -> taken.add(total.path("key").asText()));
            collect(component);
        });
    }

    ObjectNode object() {
        return form.objectNode();
    }

    /** A key like the one that cannot be used: its letters, digits and underscores. */
    String other(String key) {
        String plain = key.replaceAll("[^\\p{L}\\p{N}_]+", "_").replaceFirst("^(?=\\p{N})", "_");
        String begin =
                plain.replace("_", "").isEmpty() ? DEFAULT : plain.substring(0, Math.min(plain.length(), LONGEST));
        String free = begin;
        for (int i = 2; !isFree(free); i++) {
            free = begin + i;
        }
        taken.add(free);
        return free;
    }

    private boolean isFree(String key) {
        return !taken.contains(key) && !key.equals(FormSchema.SUBMITTER) && FeelReservedWords.isName(key, feel);
    }
}
