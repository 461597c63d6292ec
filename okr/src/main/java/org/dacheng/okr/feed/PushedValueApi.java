package org.dacheng.okr.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint for pushing the value of a key result. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}/fed-value")
@Tag(name = "OKR key results")
class PushedValueApi {

    private final KeyResultFeeds feeds;

    PushedValueApi(KeyResultFeeds feeds) {
        this.feeds = feeds;
    }

    @PutMapping
    @Operation(
            summary = "Push a value, with a token of a person responsible for the key result",
            description = "409 when the source of the key result is not `push`. The newest `happenedAt` counts; a"
                    + " value with the same `evidenceKey` replaces the earlier one.")
    FeedView push(Actor actor, @PathVariable String id, @RequestBody PushedValue body) {
        return feeds.push(actor, id, body);
    }
}
