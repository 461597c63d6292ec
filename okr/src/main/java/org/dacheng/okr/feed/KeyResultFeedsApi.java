package org.dacheng.okr.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.base.json.Json;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the sources that feed key results. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}/source")
@Tag(name = "OKR key results")
class KeyResultFeedsApi {

    private final KeyResultFeeds feeds;

    KeyResultFeedsApi(KeyResultFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping
    @Operation(summary = "The source of a key result; 404 when it has none")
    FeedView get(Actor actor, @PathVariable String id) {
        return feeds.get(actor, id);
    }

    @PutMapping
    @Operation(summary = "Set the source of a key result", description = """
                    `requests`: settings `process`, `measure` (`count`, `sum`), `field` for a sum, `outcomes`
                    (default `approved`), `moment` (`ended`, `submitted`), `department`, `from`, `until`.
                    `process-figure`: the same with `measure` (`average-time`, `share-in-time`), `unit` (`hours`,
                    `days`), `within`, `workingDays`. `push`: no settings; values are pushed by `PUT …/fed-value`.""")
    FeedView set(Actor actor, @PathVariable String id, @RequestBody FeedSettingsJson body) {
        return feeds.set(
                actor,
                id,
                body.source() == null ? "" : body.source(),
                body.settings() == null ? Json.tree("{}") : body.settings());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove the source; keep the fed value or the value reported by people")
    void remove(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "fed") String keep) {
        feeds.remove(actor, id, FeedForm.keep(keep));
    }

    @PostMapping("/recalculation")
    @Operation(summary = "Recalculate from all requests, now")
    FeedView recalculate(Actor actor, @PathVariable String id) {
        return feeds.recalculate(actor, id);
    }

    /** A source and its settings. */
    record FeedSettingsJson(
            @Nullable String source, @Nullable JsonNode settings) {}
}
