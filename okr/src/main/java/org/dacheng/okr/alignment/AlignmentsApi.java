package org.dacheng.okr.alignment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for alignments. */
@RestController
@RequestMapping("/api/v1/okr/alignments")
@Tag(name = "OKR alignments")
class AlignmentsApi {

    private final Alignments alignments;

    AlignmentsApi(Alignments alignments) {
        this.alignments = alignments;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Request an alignment with another objective or one of its key results")
    AlignmentIdJson request(Actor actor, @RequestBody @Valid NewAlignmentJson body) {
        return new AlignmentIdJson(alignments.request(actor, body.childId(), body.parentId(), body.keyResultId()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove an alignment")
    void remove(Actor actor, @PathVariable String id) {
        alignments.remove(actor, id);
    }

    /** An alignment to request. */
    record NewAlignmentJson(
            @NotBlank(message = "{okr.api.child}") String childId,
            @NotBlank(message = "{okr.api.parent}") String parentId,
            @Nullable String keyResultId) {}

    record AlignmentIdJson(String id) {}
}
