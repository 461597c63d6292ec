package org.dacheng.okr.goals;

import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an objective, and the same content in a drawer. */
@Controller
class ObjectiveController {

    private final ObjectivePage page;
    private final Objectives objectives;

    ObjectiveController(ObjectivePage page, Objectives objectives) {
        this.page = page;
        this.objectives = objectives;
    }

    @GetMapping("/okr/objectives/{id}")
    String open(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String draft) {
        if (reply.isFragment()) {
            reply.with("objective", objectives.get(reply.actor(), id));
            return "okr/objective :: drawer";
        }
        return page.show(reply, id, draft);
    }
}
