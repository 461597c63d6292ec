package org.dacheng.forms.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A kept draft.
 *
 * @param page in which it was typed
 * @param serial how far it was typed there
 * @param raw what was typed, by name
 */
public record Draft(String page, long serial, Map<String, @Nullable Object> raw, Instant savedAt) {

    /** The draft as the parameters it was saved from; what is no list of texts is left out. */
    public MultiValueMap<String, String> parameters() {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        raw.forEach((name, values) -> {
            if (values instanceof List<?> list) {
                list.forEach(value -> parameters.add(name, String.valueOf(value)));
            }
        });
        return parameters;
    }
}
