package org.dacheng.okr.page;

import org.dacheng.okr.objective.Owner;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the goals of a person, a department or the company in a cycle; anyone who may write them writes them here. */
@Controller
@RequestMapping("/okr")
class GoalsController {

    private final GoalsPage page;
    private final Heads heads;

    GoalsController(GoalsPage page, Heads heads) {
        this.page = page;
        this.heads = heads;
    }

    @GetMapping
    String mine(Asker asker, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return page.show(asker, cycle, Owner.person(asker.personId()), model);
    }

    @GetMapping("/people/{id}")
    String person(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return page.show(asker, cycle, heads.person(id), model);
    }

    @GetMapping("/departments/{id}")
    String department(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return page.show(asker, cycle, heads.department(id), model);
    }

    @GetMapping("/teams/{id}")
    String team(
            Asker asker, @PathVariable String id, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return page.show(asker, cycle, heads.team(asker, id), model);
    }

    @GetMapping("/company")
    String company(Asker asker, @RequestParam(required = false) @Nullable String cycle, Model model) {
        return page.show(asker, cycle, heads.company(), model);
    }
}
