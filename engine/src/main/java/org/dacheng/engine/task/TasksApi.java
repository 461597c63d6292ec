package org.dacheng.engine.task;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoint that lists tasks. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TasksApi {

    private final Tasks tasks;

    TasksApi(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    @Operation(
            summary = "My tasks: the inbox oldest first, or my done tasks newest first",
            description = "Pass `next` as `cursor` for the following slice.")
    CursorPage<TaskRow> list(
            Actor actor,
            @RequestParam(defaultValue = "inbox") @Pattern(regexp = "inbox|done", message = "{engine.api.task-view}")
                    String view,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "50")
                    @Min(value = 1, message = "{engine.api.limit}")
                    @Max(value = 200, message = "{engine.api.limit}")
                    int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return tasks.list(actor, new TaskQuery(view.equals("done"), process, q, limit, cursor));
    }
}
