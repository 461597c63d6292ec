package org.dacheng.okr.cycle;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for cycles; changes are for people who manage cycles. */
@RestController
@RequestMapping("/api/v1/okr/cycles")
@Tag(name = "OKR cycles")
class CyclesApi {

    private static final int USUAL_CHECK_IN_DAYS = 7;

    private final Cycles cycles;

    CyclesApi(Cycles cycles) {
        this.cycles = cycles;
    }

    @GetMapping
    @Operation(summary = "Cycles, newest first")
    List<CycleView> list(Actor actor) {
        return cycles.all(actor);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A cycle")
    CycleView get(Actor actor, @PathVariable String id) {
        return cycles.get(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a planned cycle")
    ResponseEntity<CycleView> create(Actor actor, @RequestBody @Valid CyclePlan body) {
        CycleView created = cycles.create(actor, body.command());
        return ResponseEntity.created(URI.create("/api/v1/okr/cycles/" + created.id()))
                .body(created);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a cycle")
    CycleView change(Actor actor, @PathVariable String id, @RequestBody @Valid CyclePlan body) {
        return cycles.change(actor, id, body.command());
    }

    @PutMapping("/{id}/state")
    @Operation(
            summary = "Change the state of a cycle: planned, open, scoring, closed, hidden; one step forward or back")
    CycleView move(Actor actor, @PathVariable String id, @RequestBody @Valid CycleMove body) {
        return cycles.move(actor, id, body.state());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a planned cycle without objectives")
    void remove(Actor actor, @PathVariable String id) {
        cycles.remove(actor, id);
    }

    /** The state to move to. */
    record CycleMove(@NotNull(message = "{okr.api.state}") CycleState state) {}

    /** The settings of a cycle. */
    record CyclePlan(
            @NotNull(message = "{okr.api.name}") LocalText name,
            @NotNull(message = "{okr.api.kind}") CycleKind kind,
            @NotNull(message = "{okr.api.starts-on}") LocalDate startsOn,
            @NotNull(message = "{okr.api.ends-on}") LocalDate endsOn,
            @Nullable Integer checkInDays,
            @Nullable String agreementProcess,
            @Nullable String alignmentProcess,
            @Nullable CycleSchedule schedule) {

        CycleCommand command() {
            int days = checkInDays == null ? USUAL_CHECK_IN_DAYS : checkInDays;
            return new CycleCommand(
                    name,
                    kind,
                    startsOn,
                    endsOn,
                    days,
                    agreementProcess,
                    alignmentProcess,
                    schedule == null ? CycleSchedule.usual() : schedule);
        }
    }
}
