package org.dacheng.okr.nudge;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.PersonView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where those who keep the cycles see who handed nothing in, and remind all of them at once. */
@Controller
@RequestMapping("/okr/nudges")
class ChaseController {

    private final Nudges nudges;
    private final Cycles cycles;
    private final Departments departments;
    private final Messages messages;

    ChaseController(Nudges nudges, Cycles cycles, Departments departments, Messages messages) {
        this.nudges = nudges;
        this.cycles = cycles;
        this.departments = departments;
        this.messages = messages;
    }

    @GetMapping
    String open(Asker asker, @RequestParam(defaultValue = "") String cycle, Model model) {
        Nudges.mustKeep(asker);
        return show(asker, cycle, "", List.of(), model);
    }

    @PostMapping
    String send(
            Asker asker,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String words,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        List<String> ids =
                nudges.unwritten(asker, cycle).stream().map(PersonView::id).toList();
        try {
            Nudged nudged = nudges.send(asker, new NewNudge(cycle, ids, NudgeReason.UNWRITTEN, words));
            redirect.addFlashAttribute("flash", nudged.told());
            redirect.addAttribute("cycle", cycle);
            return "redirect:/okr/nudges";
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, cycle, words, refused.violations(), model);
        }
    }

    private String show(Asker asker, String cycleId, String words, List<Violation> violations, Model model) {
        CycleView cycle = cycleId.isEmpty() ? cycles.current(asker).orElse(null) : cycles.get(asker, cycleId);
        List<PersonView> people = cycle == null ? List.of() : nudges.unwritten(asker, cycle.id());
        model.addAttribute("cycle", cycle);
        model.addAttribute("cycles", cycles.all(asker));
        model.addAttribute("count", people.size());
        model.addAttribute("groups", groups(people));
        model.addAttribute(
                "reminded",
                cycle == null
                        ? Map.of()
                        : nudges.recent(
                                cycle.id(), people.stream().map(PersonView::id).toList()));
        model.addAttribute("words", words);
        model.addAttribute("violations", violations);
        model.addAttribute("wrong", new FieldErrors(violations, messages, asker.locale()));
        return "okr/chase";
    }

    /** By main department, in the order of the organisation; those of none at the end. */
    private List<Group> groups(List<PersonView> people) {
        Map<String, List<PersonView>> byDepartment = new LinkedHashMap<>();
        departments.all().forEach(department -> byDepartment.put(department.id(), new ArrayList<>()));
        for (PersonView person : people) {
            byDepartment
                    .computeIfAbsent(String.valueOf(person.mainDepartmentId()), id -> new ArrayList<>())
                    .add(person);
        }
        return byDepartment.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(departments.find(entry.getKey()).orElse(null), entry.getValue()))
                .toList();
    }

    /** People of a department. */
    record Group(@org.jspecify.annotations.Nullable DepartmentView department, List<PersonView> people) {}
}
