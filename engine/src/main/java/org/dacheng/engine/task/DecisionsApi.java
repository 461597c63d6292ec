package org.dacheng.engine.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints for deciding tasks. Each returns the request after the decision. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
@Tag(name = "Tasks")
@ApiResponse(responseCode = "200", description = "Decided; the request after the decision")
@ApiResponse(responseCode = "409", description = "Another person decided before; the problem says who and when")
class DecisionsApi {

    private final Tasks tasks;

    DecisionsApi(Tasks tasks) {
        this.tasks = tasks;
    }

    @PostMapping("/approval")
    @Operation(summary = "Approve; data holds changed answers of fields that the node lets me edit")
    RequestView approve(Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Approval body) {
        return tasks.approve(actor, id, body == null ? DecisionInput.of(null) : body.input());
    }

    @PostMapping("/refusal")
    @Operation(summary = "Refuse: the request ends, or goes back to its submitter")
    RequestView refuse(Actor actor, @PathVariable String id, @RequestBody(required = false) @Nullable Refusal body) {
        RefusalTarget to = body == null || body.to() == null ? RefusalTarget.END : body.to();
        return tasks.refuse(actor, id, DecisionInput.of(body == null ? null : body.comment()), to);
    }

    @PostMapping("/return")
    @Operation(summary = "Send back to an earlier node, or to the submitter with node `start`")
    RequestView sendBack(Actor actor, @PathVariable String id, @RequestBody @Valid Return body) {
        return tasks.sendBack(actor, id, body.node(), DecisionInput.of(body.comment()));
    }

    @PostMapping("/transfer")
    @Operation(summary = "Hand the task to another person")
    RequestView transfer(Actor actor, @PathVariable String id, @RequestBody @Valid Transfer body) {
        return tasks.transfer(actor, id, body.person(), DecisionInput.of(body.comment()));
    }

    @DeleteMapping("/decision")
    @Operation(summary = "Undo my decision, for some seconds and while nobody has acted on the request since")
    @ApiResponse(responseCode = "409", description = "Too late, or a person has acted on the request since")
    RequestView undo(Actor actor, @PathVariable String id) {
        return tasks.undo(actor, id);
    }

    /** Body of an approval. */
    record Approval(@Nullable String comment, @Nullable Map<String, @Nullable Object> data) {
        DecisionInput input() {
            return new DecisionInput(comment, data == null ? Map.of() : data);
        }
    }

    /** Body of a refusal. */
    record Refusal(@Nullable String comment, @Nullable RefusalTarget to) {}

    /** Body of sending back. */
    record Return(
            @Nullable String comment,
            @NotBlank(message = "{engine.api.node}") String node) {}

    /** Body of a transfer. */
    record Transfer(
            @Nullable String comment,
            @NotBlank(message = "{engine.api.person}") String person) {}
}
