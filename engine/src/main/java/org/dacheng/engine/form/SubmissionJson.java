package org.dacheng.engine.form;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.submission.SubmitRequest;
import org.jspecify.annotations.Nullable;

/** Body of an API call that submits a request. */
record SubmissionJson(
        @NotBlank(message = "{engine.api.process}") String process,
        @Nullable Map<String, @Nullable Object> data,
        @Nullable Map<String, List<String>> chosen) {

    SubmitRequest command(@Nullable String idempotencyKey) {
        return new SubmitRequest(
                process, data == null ? Map.of() : data, chosen == null ? Map.of() : chosen, idempotencyKey);
    }
}
