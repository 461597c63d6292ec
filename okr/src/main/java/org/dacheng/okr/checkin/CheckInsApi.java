package org.dacheng.okr.checkin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.PersonRef;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for check-ins. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}/check-ins")
@Tag(name = "OKR key results")
class CheckInsApi {

    private final CheckIns checkIns;

    CheckInsApi(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @GetMapping
    @Operation(summary = "Check-ins, newest first", description = "Pass `next` as `cursor` for the following slice.")
    CursorPage<CheckInJson> list(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CursorPage<CheckInView> found = checkIns.list(actor, id, limit, cursor);
        return new CursorPage<>(found.items().stream().map(CheckInJson::of).toList(), found.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Record a check-in",
            description = "`value` is in the unit of the key result; for milestones give the ids of completed ones.")
    void record(Actor actor, @PathVariable String id, @RequestBody @Valid NewCheckInJson body) {
        try {
            checkIns.record(actor, Map.of(id, body.checkIn()), "api");
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.violations().stream()
                    .map(violation -> new Violation(within(violation.pointer(), id), violation.text()))
                    .toList());
        }
    }

    /** The service reports pointers for many check-ins; this request has only one. */
    private static String within(String pointer, String id) {
        return pointer.startsWith("/" + id) ? pointer.substring(id.length() + 1) : pointer;
    }

    /** A check-in to record. */
    record NewCheckInJson(
            @Nullable BigDecimal value,
            @Nullable Set<String> milestonesDone,
            @NotNull(message = "{okr.api.confidence}") Confidence confidence,
            @Nullable String done,
            @Nullable String next) {

        NewCheckIn checkIn() {
            return new NewCheckIn(
                    value, milestonesDone, confidence, done == null ? "" : done, next == null ? "" : next);
        }
    }

    /** JSON of a check-in. */
    record CheckInJson(
            String id,
            PersonRef by,
            Instant at,
            BigDecimal value,
            BigDecimal progress,
            Confidence confidence,
            String done,
            String next,
            String origin,
            @Nullable Instant editedAt) {

        static CheckInJson of(CheckInView view) {
            return new CheckInJson(
                    view.id(),
                    PersonRef.of(view.by()),
                    view.at(),
                    view.value(),
                    view.progress(),
                    view.confidence(),
                    view.done(),
                    view.next(),
                    view.origin(),
                    view.editedAt());
        }
    }
}
