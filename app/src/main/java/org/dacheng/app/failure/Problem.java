package org.dacheng.app.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, said in the actor's language: a problem of RFC 9457, and the model of the failure page.
 *
 * @param type such as {@code /problems/task-already-decided}
 * @param title the kind of problem in a few words
 * @param detail what happened and what to do
 * @param instance path that was asked for
 * @param errors what is wrong at which place of the input; empty when it is no matter of input
 * @param stored what stands there now, when it was changed on another page or by a program since it was read
 * @param id under which the log tells more; only for errors of the program itself
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

    /** @param pointer JSON pointer into what was sent; empty for the whole */
    public record PlacedError(String pointer, String detail) {}
}
