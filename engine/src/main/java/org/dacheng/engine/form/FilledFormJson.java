package org.dacheng.engine.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers sent to the API: by field key, and chosen people by node id.
 *
 * @param submitter id of the person for whom the form is filled in; null for the actor, and ignored when a request is
 *     resubmitted
 */
record FilledFormJson(
        Map<String, @Nullable Object> data,
        Map<String, List<String>> chosen,
        @Nullable String submitter) {

    @SuppressWarnings("NullAway") // missing members arrive as null
    FilledFormJson {
        data = data == null ? Map.of() : data;
        chosen = chosen == null ? Map.of() : chosen;
    }
}
