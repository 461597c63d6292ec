package org.dacheng.okr.review;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for review meetings and their notes. */
@RestController
@RequestMapping("/api/v1/okr/reviews")
@Tag(name = "OKR reviews")
class ReviewsApi {

    private final Reviews reviews;

    ReviewsApi(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping
    @Operation(summary = "Review meetings held by a manager in a cycle, newest first; `of` defaults to the caller")
    List<ReviewSummaryJson> list(
            Actor actor, @RequestParam String cycle, @RequestParam(required = false) @Nullable String of) {
        return reviews.heldBy(actor, cycle, of == null ? actor.personId() : of).stream()
                .map(ReviewSummaryJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin a meeting with the caller's direct reports, or continue the running one")
    ResponseEntity<ReviewJson> begin(Actor actor, @RequestBody @Valid NewReviewJson body) {
        ReviewJson begun = ReviewJson.of(reviews.begin(actor, body.cycleId()));
        return ResponseEntity.created(URI.create("/api/v1/okr/reviews/" + begun.id()))
                .body(begun);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A meeting with the notes that the caller may read")
    ReviewJson get(Actor actor, @PathVariable String id) {
        return ReviewJson.of(reviews.get(actor, id));
    }

    @PutMapping("/{id}/notes/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Save the note about a person; an empty text removes it")
    void note(Actor actor, @PathVariable String id, @PathVariable String person, @RequestBody @Valid NewNoteJson body) {
        reviews.note(actor, id, person, body.words());
    }

    @PutMapping("/{id}/end")
    @Operation(summary = "End a meeting; participants may then read the notes about themselves")
    ReviewJson end(Actor actor, @PathVariable String id) {
        return ReviewJson.of(reviews.end(actor, id));
    }

    /** A meeting to begin. */
    record NewReviewJson(
            @NotBlank(message = "{okr.api.cycle}") String cycleId) {}

    /** A note about a person. */
    record NewNoteJson(@NotNull(message = "{okr.api.words}") String words) {}

    /** A meeting in a list. */
    record ReviewSummaryJson(
            String id,
            PersonRef manager,
            Instant begunAt,
            @Nullable Instant endedAt,
            int people,
            int noted) {

        static ReviewSummaryJson of(ReviewListItem line) {
            return new ReviewSummaryJson(
                    line.id(),
                    PersonRef.of(line.manager()),
                    line.begunAt(),
                    line.endedAt(),
                    line.people(),
                    line.noted());
        }
    }

    /** A meeting. */
    record ReviewJson(
            String id,
            String cycleId,
            PersonRef manager,
            Instant begunAt,
            @Nullable Instant endedAt,
            Instant since,
            List<NoteJson> notes) {

        static ReviewJson of(ReviewView view) {
            return new ReviewJson(
                    view.id(),
                    view.cycle().id(),
                    PersonRef.of(view.manager()),
                    view.begunAt(),
                    view.endedAt(),
                    view.since().at(),
                    view.participants().stream().map(NoteJson::of).toList());
        }
    }

    /** The note about a person; null when the actor may not read it. */
    record NoteJson(PersonRef person, @Nullable String words) {

        static NoteJson of(ReviewView.Participant part) {
            return new NoteJson(PersonRef.of(part.person()), part.words());
        }
    }
}
