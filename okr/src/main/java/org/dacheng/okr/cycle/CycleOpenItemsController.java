package org.dacheng.okr.cycle;

import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows the open items of a cycle next to its steps. */
@Controller
class CycleOpenItemsController {

    private final CycleOpenItemCounter openEnds;

    CycleOpenItemsController(CycleOpenItemCounter openEnds) {
        this.openEnds = openEnds;
    }

    @GetMapping("/okr/cycles/{id}/remaining")
    String remaining(PageReply reply, @PathVariable String id) {
        reply.with("remaining", openEnds.of(reply.actor(), id));
        return reply.view("okr/remaining", "list");
    }
}
