package org.dacheng.okr.map;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.ObjectiveQuery;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows every goal of a cycle as a table; the accessible alternative to the map. */
@Controller
class ObjectiveListController {

    private static final int PAGE = 50;

    private final Objectives objectives;
    private final Cycles cycles;
    private final Departments departments;

    ObjectiveListController(Objectives objectives, Cycles cycles, Departments departments) {
        this.objectives = objectives;
        this.cycles = cycles;
        this.departments = departments;
    }

    @GetMapping("/okr/list")
    String list(PageReply reply, @ModelAttribute("filter") GoalMapFilter filter) {
        String id = filter.cycle();
        Optional<CycleView> cycle =
                id == null || id.isBlank() ? cycles.current(reply.actor()) : Optional.of(cycles.get(reply.actor(), id));
        reply.with("cycle", cycle.orElse(null));
        reply.with(
                "rows",
                cycle.map(shown -> rows(reply.actor(), shown, filter)).orElse(new CursorPage<>(List.of(), null)));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("departments", departments.all());
        if (reply.isFragment()) {
            return filter.cursor() == null ? "okr/list :: list" : "okr/list :: rows";
        }
        return "okr/list";
    }

    private CursorPage<ObjectiveView> rows(Actor actor, CycleView cycle, GoalMapFilter filter) {
        return objectives.list(
                actor,
                new ObjectiveQuery(
                        cycle.id(),
                        null,
                        filter.departmentId(),
                        null,
                        filter.stateWanted(),
                        filter.confidenceWanted(),
                        filter.text(),
                        filter.unscoredWanted(),
                        PAGE,
                        filter.cursor()));
    }

    static NotFound noCycle() {
        return new NotFound(Message.of("okr.map.no-cycle"));
    }
}
