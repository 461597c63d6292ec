package org.dacheng.engine.process;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for the processes that the actor may start. */
@RestController
@RequestMapping("/api/v1/processes")
@Tag(name = "Processes")
class ProcessesApi {

    private final Processes processes;
    private final FormVersions forms;

    ProcessesApi(Processes processes, FormVersions forms) {
        this.processes = processes;
        this.forms = forms;
    }

    @GetMapping
    @Operation(summary = "Processes that I may start, by group and name")
    List<ProcessView> list(Actor actor) {
        return processes.startable(actor);
    }

    @GetMapping("/{key}")
    @Operation(summary = "A process with the schema of its form")
    ProcessWithForm get(Actor actor, @PathVariable String key) {
        ProcessView process = processes.startable(actor, key);
        return new ProcessWithForm(process, forms.get(process.formVersionId()).json());
    }

    /** A process and the schema of its form. */
    record ProcessWithForm(@JsonUnwrapped ProcessView process, JsonNode form) {}
}
