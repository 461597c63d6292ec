package org.dacheng.engine.timeline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dacheng.base.text.Messages;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for timelines and, for auditors, the verification of their hash chains. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Timeline")
class TimelineApi {

    private static final int MAX_BROKEN = 100;

    private final Timeline timeline;
    private final Messages messages;

    TimelineApi(Timeline timeline, Messages messages) {
        this.timeline = timeline;
        this.messages = messages;
    }

    @GetMapping("/requests/{id}/timeline")
    @Operation(summary = "Timeline of a request, oldest entry first")
    List<TimelineEntryJson> of(Actor actor, @PathVariable String id) {
        return timeline.of(actor, id).stream()
                .map(entry -> TimelineEntryJson.of(entry, messages, actor.locale()))
                .toList();
    }

    @GetMapping("/requests/{id}/timeline/verification")
    @Operation(summary = "Verify the hash chain of one request (auditors, administrators)")
    ChainCheckJson verify(Actor actor, @PathVariable String id) {
        return ChainCheckJson.of(timeline.verify(actor, id));
    }

    @GetMapping("/timeline-checks")
    @Operation(summary = "Verify every chain; the first broken ones are listed (auditors, administrators)")
    ChainCheckListJson verifyAll(Actor actor, @RequestParam(defaultValue = "20") int limit) {
        List<ChainCheckJson> broken = timeline.verifyAll(actor, Math.max(1, Math.min(limit, MAX_BROKEN))).stream()
                .map(ChainCheckJson::of)
                .toList();
        return new ChainCheckListJson(broken.isEmpty(), broken);
    }

    /** The result over all chains. */
    record ChainCheckListJson(boolean intact, List<ChainCheckJson> broken) {}
}
