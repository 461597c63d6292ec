package org.dacheng.app.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure described in the actor's language: a problem as in RFC 9457, and the model of the failure page.
 *
 * @param type such as {@code /problems/task-already-decided}
 * @param title the kind of problem in a few words
 * @param detail what happened and what to do
 * @param instance path of the request
 * @param errors violations by their pointer into the input; empty if the input is not the cause
 * @param stored the current value, if it was changed on another page or through the API since it was read
 * @param id id of the details in the log; only for errors of the program itself
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        URI instance,
        List<PlacedError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String stored,
        @Nullable String id) {

    Problem withStored(String text) {
        return new Problem(type, title, status, detail, instance, errors, text, id);
    }

    /** @param pointer JSON pointer into the request body; empty for the whole body */
    public record PlacedError(String pointer, String detail) {}
}
