package org.dacheng.engine.task;

import org.dacheng.people.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Redirects from the address of a task, as used in notices, to its request. */
@Controller
class TaskController {

    private final Tasks tasks;

    TaskController(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/tasks/{id}")
    String open(Actor actor, @PathVariable String id) {
        return "redirect:/requests/" + tasks.requestOf(actor, id);
    }
}
