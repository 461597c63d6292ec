package org.dacheng.engine.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.forms.draft.DraftPage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Contents of a form that is being filled in: raw answers, and people chosen by node. One draft stores both; a colon in
 * the key tells them apart, since field keys contain none.
 *
 * @param page the opened page that contains the form
 */
record FilledForm(Map<String, @Nullable Object> data, Map<String, List<String>> chosen, DraftPage page) {

    static final FilledForm EMPTY = kept(Map.of());

    /** Prefix of posted parameters; those of fields begin with {@code data.}. */
    private static final String CHOSEN = "chosen.";

    /** Prefix in a draft, where fields have none. */
    private static final String KEPT = "chosen:";

    static FilledForm posted(Map<String, @Nullable Object> data, MultiValueMap<String, String> parameters) {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(CHOSEN)) {
                chosen.put(
                        name.substring(CHOSEN.length()),
                        values.stream().filter(value -> !value.isBlank()).toList());
            }
        });
        return new FilledForm(data, chosen, DraftPage.of(parameters));
    }

    static FilledForm kept(Map<String, @Nullable Object> draft) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(draft);
        data.keySet().removeIf(name -> name.startsWith(KEPT));
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        draft.forEach((name, value) -> {
            if (name.startsWith(KEPT) && value instanceof List<?> people) {
                List<String> ids = new ArrayList<>();
                people.forEach(person -> ids.add(String.valueOf(person)));
                chosen.put(name.substring(KEPT.length()), ids);
            }
        });
        return new FilledForm(data, chosen, DraftPage.of(new LinkedMultiValueMap<>()));
    }

    Map<String, @Nullable Object> toKeep() {
        Map<String, @Nullable Object> draft = new LinkedHashMap<>(data);
        chosen.forEach((node, people) -> draft.put(KEPT + node, people));
        return draft;
    }
}
