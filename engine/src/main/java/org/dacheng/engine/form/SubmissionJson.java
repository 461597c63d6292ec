package org.dacheng.engine.form;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.submission.SubmitRequest;
import org.jspecify.annotations.Nullable;

/** Body of an API call that submits a request. */
record SubmissionJson(
        @NotBlank(message = "{engine.api.process}") String process,
        @Nullable Map<String, @Nullable Object> data,
        @Nullable Map<String, List<String>> chosen,

        @Schema(description = "Id of the person for whom the request is submitted, if the process permits it") @Nullable
        String submitter) {

    SubmitRequest command(@Nullable String idempotencyKey) {
        return new SubmitRequest(
                process, data == null ? Map.of() : data, chosen == null ? Map.of() : chosen, idempotencyKey, submitter);
    }
}
