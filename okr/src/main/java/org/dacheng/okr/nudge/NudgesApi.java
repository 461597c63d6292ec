package org.dacheng.okr.nudge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.dacheng.okr.nudge.NudgeResult.SkipReason;
import org.dacheng.okr.nudge.NudgeResult.SkippedPerson;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for reminding people. */
@RestController
@RequestMapping("/api/v1/okr/nudges")
@Tag(name = "OKR reviews")
class NudgesApi {

    private final Nudges nudges;

    NudgesApi(Nudges nudges) {
        this.nudges = nudges;
    }

    @PostMapping
    @Operation(
            summary = "Remind people of their goals",
            description = "People below the caller; HR may remind anybody, and without `personIds` everybody who"
                    + " submitted nothing. At most once a day for the same reason: people left out are returned"
                    + " with the reason `today`, `not-needed` or `left`.")
    NudgeResultJson send(Actor actor, @RequestBody @Valid NewNudgeJson body) {
        List<String> ids = body.personIds();
        if (ids == null) {
            ids = nudges.unwritten(actor, body.cycleId()).stream()
                    .map(PersonView::id)
                    .toList();
        }
        String words = body.words() == null ? "" : body.words();
        return NudgeResultJson.of(nudges.send(actor, new NewNudge(body.cycleId(), ids, body.reason(), words)));
    }

    /** A reminder to send. */
    record NewNudgeJson(
            @NotBlank(message = "{okr.api.cycle}") String cycleId,
            @Nullable List<String> personIds,
            @NotNull(message = "{okr.nudge.reason-missing}") NudgeReason reason,
            @Nullable String words) {}

    /** Ids of people who were reminded and of those who were not. */
    record NudgeResultJson(List<String> sent, List<SkippedPersonJson> leftOut) {

        /** A person who was not reminded. */
        record SkippedPersonJson(String personId, SkipReason why) {

            static SkippedPersonJson of(SkippedPerson one) {
                return new SkippedPersonJson(one.person().id(), one.why());
            }
        }

        static NudgeResultJson of(NudgeResult nudged) {
            return new NudgeResultJson(
                    nudged.sent().stream().map(PersonView::id).toList(),
                    nudged.skipped().stream().map(SkippedPersonJson::of).toList());
        }
    }
}
