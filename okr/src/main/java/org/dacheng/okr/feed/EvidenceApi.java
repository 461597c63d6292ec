package org.dacheng.okr.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the evidence of fed values. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}/evidence")
@Tag(name = "OKR key results")
class EvidenceApi {

    private final KeyResultFeeds feeds;

    EvidenceApi(KeyResultFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    @Operation(
            summary = "Evidence of a fed value, newest first",
            description = "Requests are identified only for people who may open them; others read the day and the"
                    + " amount, or nothing if the requests are of fewer than five people. Pass `next` as `cursor`"
                    + " for the following slice.")
    CursorPage<EvidenceView> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return feeds.evidence(actor, id, limit, cursor);
    }
}
