package org.dacheng.okr.comment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for comments on objectives. */
@RestController
@RequestMapping("/api/v1/okr/objectives/{id}/comments")
@Tag(name = "OKR objectives")
class CommentsApi {

    private final Comments comments;

    CommentsApi(Comments comments) {
        this.comments = comments;
    }

    @GetMapping
    @Operation(summary = "Comments, oldest first; at most the newest 200")
    List<CommentJson> list(Actor actor, @PathVariable String id) {
        return comments.of(actor, id).stream().map(CommentJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a comment; @person-id mentions a person")
    CommentJson add(Actor actor, @PathVariable String id, @RequestBody @Valid NewComment body) {
        return CommentJson.of(comments.add(actor, id, body.keyResultId(), body.checkInId(), body.comment()));
    }

    /** A comment to add and its target. */
    record NewComment(
            @NotBlank(message = "{okr.api.words}") @Size(max = 4000, message = "{okr.api.words-long}")
            String comment,

            @Nullable String keyResultId,
            @Nullable String checkInId) {}

    /** JSON of a comment. */
    record CommentJson(
            String id,
            @Nullable String keyResultId,
            @Nullable String checkInId,
            PersonRef by,
            Instant at,
            @Nullable Instant editedAt,
            String words) {

        static CommentJson of(CommentView view) {
            return new CommentJson(
                    view.id(),
                    view.keyResultId(),
                    view.checkInId(),
                    PersonRef.of(view.by()),
                    view.at(),
                    view.editedAt(),
                    view.words());
        }
    }
}
