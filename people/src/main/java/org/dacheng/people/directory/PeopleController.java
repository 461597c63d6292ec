package org.dacheng.people.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleView;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's list of people, by department or by search. */
@Controller
class PeopleController {

    private static final int PAGE = 50;
    private static final int MAX_FOUND = 200;

    private final People people;
    private final Departments departments;

    PeopleController(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    @GetMapping("/admin")
    String start() {
        return "redirect:/admin/people";
    }

    @GetMapping("/admin/people")
    String list(
            PageReply reply,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String cursor) {
        reply.with("q", q);
        reply.with("department", department);
        reply.with("departments", departments.all());
        reply.with("departmentNames", byId(departments.all()));
        reply.with("counts", counts());
        reply.with("people", people(q, department, cursor));
        reply.with("managers", people.all().stream().collect(Collectors.toMap(PersonView::id, one -> one)));
        reply.with("roleNames", people.roles().stream().collect(Collectors.toMap(RoleView::id, RoleView::name)));
        return reply.isFragment() && !cursor.isEmpty() ? "people/people :: rows" : "people/people";
    }

    /** Search results, best first; without a search all people in the order of their ids, including those who left. */
    private CursorPage<PersonView> people(String q, String department, String cursor) {
        List<PersonView> base = PlainText.isBlank(q) ? people.all() : people.search(q, MAX_FOUND);
        List<PersonView> wanted = base.stream()
                .filter(person -> department.isEmpty() || isIn(person, department))
                .filter(person -> !PlainText.isBlank(q) || person.id().compareTo(cursor) > 0)
                .limit(PlainText.isBlank(q) ? PAGE + 1 : MAX_FOUND)
                .toList();
        return PlainText.isBlank(q) && wanted.size() > PAGE
                ? new CursorPage<>(wanted.subList(0, PAGE), wanted.get(PAGE - 1).id())
                : new CursorPage<>(wanted, null);
    }

    private boolean isIn(PersonView person, String department) {
        return person.departmentIds().stream().anyMatch(own -> departments.isWithin(own, department));
    }

    /** Active people of each department including those below it, each person counted once. */
    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        for (PersonView person : people.all()) {
            person.departmentIds().stream()
                    .filter(own -> person.active())
                    .flatMap(own -> departments.pathUp(own).stream())
                    .map(DepartmentView::id)
                    .distinct()
                    .forEach(id -> counts.merge(id, 1, Integer::sum));
        }
        return counts;
    }

    private static Map<String, DepartmentView> byId(List<DepartmentView> all) {
        return all.stream().collect(Collectors.toMap(DepartmentView::id, one -> one));
    }
}
