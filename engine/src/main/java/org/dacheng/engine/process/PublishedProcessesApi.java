package org.dacheng.engine.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint that lists published processes for HR designers. */
@RestController
@RequestMapping("/api/v1/process-packages")
@Tag(name = "Process packages")
class PublishedProcessesApi {

    private final ProcessAdministration administration;

    PublishedProcessesApi(ProcessAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    @Operation(
            summary = "Every published process, switched off or on, with the number of its open requests",
            operationId = "listPublishedProcesses")
    List<ProcessOverview> list(Actor actor) {
        return administration.all(actor);
    }
}
