package org.dacheng.okr.goals;

import org.dacheng.okr.objective.Owner;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the goals of a person, a department or the company in a cycle, also for editing them. */
@Controller
@RequestMapping("/okr")
class GoalsController {

    private final GoalsPage page;
    private final GoalsPageHeaders heads;

    GoalsController(GoalsPage page, GoalsPageHeaders heads) {
        this.page = page;
        this.heads = heads;
    }

    @GetMapping
    String mine(PageReply reply, @RequestParam(required = false) @Nullable String cycle) {
        return page.show(reply, cycle, Owner.person(reply.actor().personId()));
    }

    @GetMapping("/people/{id}")
    String person(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle) {
        return page.show(reply, cycle, heads.person(id));
    }

    @GetMapping("/departments/{id}")
    String department(
            PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle) {
        return page.show(reply, cycle, heads.department(id));
    }

    @GetMapping("/teams/{id}")
    String team(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle) {
        return page.show(reply, cycle, heads.team(reply.actor(), id));
    }

    @GetMapping("/company")
    String company(PageReply reply, @RequestParam(required = false) @Nullable String cycle) {
        return page.show(reply, cycle, heads.company());
    }
}
