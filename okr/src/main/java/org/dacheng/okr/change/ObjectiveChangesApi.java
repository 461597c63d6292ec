package org.dacheng.okr.change;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for changes of goals between two days. */
@RestController
@RequestMapping("/api/v1/okr/changes")
@Tag(name = "OKR changes")
class ObjectiveChangesApi {

    private final ObjectiveChanges changes;
    private final Cycles cycles;
    private final Clock clock;

    ObjectiveChangesApi(ObjectiveChanges changes, Cycles cycles, Clock clock) {
        this.changes = changes;
        this.cycles = cycles;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Changes of goals between two days",
            description = "`owner` is a kind and an id, such as `person:employee`; `department` includes all"
                    + " departments below. Both days are inclusive; `from` defaults to Monday, and `since=agreed`"
                    + " compares with the last agreement of each objective. Pass `next` as `cursor` for the"
                    + " following slice.")
    ChangeList list(
            Actor actor,
            @RequestParam String cycle,
            @RequestParam(required = false) @Nullable Owner owner,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{okr.api.limit}")
                    @Max(value = 200, message = "{okr.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        CycleView shown = cycles.get(actor, cycle);
        LocalDate today = ComparisonPeriod.lastDayOf(shown, LocalDate.ofInstant(clock.instant(), actor.zone()));
        ComparisonPeriod period = ComparisonPeriod.of(since, from, to, today);
        if (!period.violations().isEmpty()) {
            throw new InvalidInput(period.violations());
        }
        return changes.between(
                actor,
                new ChangeQuery(
                        cycle, owner, department, period.from(actor.zone()), period.to(actor.zone()), limit, cursor));
    }
}
