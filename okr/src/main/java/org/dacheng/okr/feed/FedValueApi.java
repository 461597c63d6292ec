package org.dacheng.okr.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.people.asker.Asker;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the value of a key result from another program. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}/fed-value")
@Tag(name = "OKR key results")
class FedValueApi {

    private final Feeds feeds;

    FedValueApi(Feeds feeds) {
        this.feeds = feeds;
    }

    @PutMapping
    @Operation(
            summary = "Say the value, with a token of somebody who answers for the key result",
            description =
                    "409 when the source of the key result is not `push`. The newest `happenedAt` counts; the same"
                            + " `evidenceKey` again puts right what was said before.")
    FeedView push(Asker asker, @PathVariable String id, @RequestBody FedValue body) {
        return feeds.push(asker, id, body);
    }
}
