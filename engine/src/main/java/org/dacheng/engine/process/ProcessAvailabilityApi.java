package org.dacheng.engine.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.people.actor.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for switching a process off and on. */
@RestController
@RequestMapping("/api/v1/processes/{key}/availability")
@Tag(name = "Processes")
class ProcessAvailabilityApi {

    private final ProcessAdministration administration;

    ProcessAvailabilityApi(ProcessAdministration administration) {
        this.administration = administration;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Switch a process on", operationId = "switchProcessOn")
    void switchOn(Actor actor, @PathVariable String key) {
        administration.switchOn(actor, key);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Switch a process off: nobody can start it, running requests continue",
            operationId = "switchProcessOff")
    void switchOff(Actor actor, @PathVariable String key) {
        administration.switchOff(actor, key);
    }
}
