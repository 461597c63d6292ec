package org.dacheng.engine.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.dacheng.people.actor.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for commenting on a request and urging the people with open tasks. */
@RestController
@RequestMapping("/api/v1/requests/{id}")
@Tag(name = "Requests")
class RequestCommentsApi {

    private final Requests requests;

    RequestCommentsApi(Requests requests) {
        this.requests = requests;
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Comment; @person-id mentions notify that person and give them read access to the request")
    void comment(Actor actor, @PathVariable String id, @RequestBody @Valid RequestCommentBody body) {
        requests.comment(actor, id, body.comment());
    }

    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Urge the people with open tasks of my request; at most once in ten minutes")
    void remind(Actor actor, @PathVariable String id) {
        requests.remind(actor, id);
    }

    /** Body of a comment call. */
    record RequestCommentBody(
            @NotBlank(message = "{engine.api.comment}") String comment) {}
}
