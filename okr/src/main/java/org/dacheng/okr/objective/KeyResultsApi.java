package org.dacheng.okr.objective;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for key results. Each returns the objective after the change. */
@RestController
@RequestMapping("/api/v1/okr/key-results/{id}")
@Tag(name = "OKR key results")
class KeyResultsApi {

    private final Objectives objectives;

    KeyResultsApi(Objectives objectives) {
        this.objectives = objectives;
    }

    @PatchMapping
    @Operation(
            summary = "Change what is given; a weight is locked and its siblings share the rest",
            description =
                    "A measure with its `kind` replaces the whole one; without it, what it names changes and the rest"
                            + " stays as it is.")
    ObjectiveJson change(Actor actor, @PathVariable String id, @RequestBody KeyResultEdit body) {
        return ObjectiveJson.of(objectives.changeKeyResult(actor, id, body));
    }

    @DeleteMapping
    @Operation(summary = "Remove a key result; its siblings share its weight")
    ObjectiveJson remove(Actor actor, @PathVariable String id) {
        return ObjectiveJson.of(objectives.removeKeyResult(actor, id));
    }
}
