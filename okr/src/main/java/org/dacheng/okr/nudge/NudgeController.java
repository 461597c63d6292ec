package org.dacheng.okr.nudge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows people who manage cycles who has submitted nothing, and reminds all of them at once. */
@Controller
@RequestMapping("/okr/nudges")
class NudgeController {

    private final Nudges nudges;
    private final Cycles cycles;
    private final Departments departments;

    NudgeController(Nudges nudges, Cycles cycles, Departments departments) {
        this.nudges = nudges;
        this.cycles = cycles;
        this.departments = departments;
    }

    @GetMapping
    String open(PageReply reply, @RequestParam(defaultValue = "") String cycle) {
        Nudges.requireCycleManager(reply.actor());
        return show(reply, cycle, "", List.of());
    }

    @PostMapping
    String send(
            PageReply reply,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String words) {
        List<String> ids = nudges.unwritten(reply.actor(), cycle).stream()
                .map(PersonView::id)
                .toList();
        try {
            NudgeResult nudged = nudges.send(reply.actor(), new NewNudge(cycle, ids, NudgeReason.UNWRITTEN, words));
            reply.flash(nudged.message());
            reply.query("cycle", cycle);
            return "redirect:/okr/nudges";
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, cycle, words, refused.violations());
        }
    }

    private String show(PageReply reply, String cycleId, String words, List<Violation> violations) {
        CycleView cycle =
                cycleId.isEmpty() ? cycles.current(reply.actor()).orElse(null) : cycles.get(reply.actor(), cycleId);
        List<PersonView> people = cycle == null ? List.of() : nudges.unwritten(reply.actor(), cycle.id());
        reply.with("cycle", cycle);
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("count", people.size());
        reply.with("groups", groups(people));
        reply.with(
                "reminded",
                cycle == null
                        ? Map.of()
                        : nudges.recent(
                                cycle.id(), people.stream().map(PersonView::id).toList()));
        reply.with("words", words);
        reply.with("violations", violations);
        reply.with("wrong", reply.errors(violations));
        return "okr/chase";
    }

    /** By main department, in the order of the organisation; people without one at the end. */
    private List<DepartmentGroup> groups(List<PersonView> people) {
        Map<String, List<PersonView>> byDepartment = new LinkedHashMap<>();
        departments.all().forEach(department -> byDepartment.put(department.id(), new ArrayList<>()));
        for (PersonView person : people) {
            byDepartment
                    .computeIfAbsent(String.valueOf(person.mainDepartmentId()), id -> new ArrayList<>())
                    .add(person);
        }
        return byDepartment.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry ->
                        new DepartmentGroup(departments.find(entry.getKey()).orElse(null), entry.getValue()))
                .toList();
    }

    /** People of a department. */
    record DepartmentGroup(
            @org.jspecify.annotations.Nullable DepartmentView department, List<PersonView> people) {}
}
