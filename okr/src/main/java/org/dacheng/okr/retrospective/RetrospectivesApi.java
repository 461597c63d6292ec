package org.dacheng.okr.retrospective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for retrospectives. */
@RestController
@RequestMapping("/api/v1/okr/retrospectives")
@Tag(name = "OKR retrospectives")
class RetrospectivesApi {

    private final Retrospectives retrospectives;

    RetrospectivesApi(Retrospectives retrospectives) {
        this.retrospectives = retrospectives;
    }

    @GetMapping
    @Operation(
            summary = "Retrospectives of a cycle",
            description = "`owner` is a kind and an id, such as `person:employee`; without it, all written ones that"
                    + " the caller may read. Pass `next` as `cursor` for the following slice.")
    CursorPage<RetrospectiveJson> list(
            Actor actor,
            @RequestParam String cycle,
            @RequestParam(required = false) @Nullable Owner owner,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (owner != null) {
            return new CursorPage<>(List.of(RetrospectiveJson.of(retrospectives.get(actor, cycle, owner))), null);
        }
        CursorPage<RetrospectiveView> found = retrospectives.list(actor, cycle, limit, cursor);
        return new CursorPage<>(
                found.items().stream().map(RetrospectiveJson::of).toList(), found.next());
    }

    @PutMapping
    @Operation(summary = "Write a retrospective", description = "Omitted parts stay unchanged.")
    RetrospectiveJson write(Actor actor, @RequestBody @Valid NewRetrospectiveJson body) {
        RetrospectiveParts parts =
                new RetrospectiveParts(body.wentWell(), body.wentBadly(), body.learned(), body.next());
        return RetrospectiveJson.of(retrospectives.write(actor, body.cycleId(), body.owner(), parts));
    }

    /** The parts to write. */
    record NewRetrospectiveJson(
            @NotNull(message = "{okr.api.cycle}") String cycleId,
            @NotNull(message = "{okr.api.owner}") Owner owner,
            @Nullable String wentWell,
            @Nullable String wentBadly,
            @Nullable String learned,
            @Nullable String next) {}

    /** JSON of a retrospective. */
    record RetrospectiveJson(
            String cycleId,
            Owner owner,
            LocalText ownerName,
            RetrospectiveParts thoughts,
            @Nullable PersonRef writtenBy,
            @Nullable Instant writtenAt,
            boolean mayWrite) {

        static RetrospectiveJson of(RetrospectiveView view) {
            return new RetrospectiveJson(
                    view.cycle().id(),
                    view.owner(),
                    view.ownerName(),
                    view.parts(),
                    view.writtenBy() == null ? null : PersonRef.of(view.writtenBy()),
                    view.writtenAt(),
                    view.mayWrite());
        }
    }
}
