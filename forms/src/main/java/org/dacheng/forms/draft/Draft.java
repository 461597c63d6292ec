package org.dacheng.forms.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A stored draft.
 *
 * @param page in which it was typed
 * @param serial number of the page's last stored change
 * @param raw input by name
 */
public record Draft(String page, long serial, Map<String, @Nullable Object> raw, Instant savedAt) {

    /** The draft as the parameters it was saved from; values that are not lists of texts are left out. */
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
