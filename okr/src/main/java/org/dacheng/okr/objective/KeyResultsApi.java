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
            summary = "Change the given members; a given weight is locked and siblings share the rest",
            description = "A measure with its `kind` replaces the whole measure; without it, only the given members"
                    + " change.")
    ObjectiveJson change(Actor actor, @PathVariable String id, @RequestBody KeyResultEdit body) {
        return ObjectiveJson.of(objectives.changeKeyResult(actor, id, body));
    }

    @DeleteMapping
    @Operation(summary = "Remove a key result; its siblings share its weight")
    ObjectiveJson remove(Actor actor, @PathVariable String id) {
        return ObjectiveJson.of(objectives.removeKeyResult(actor, id));
    }
}
