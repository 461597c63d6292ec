package org.dacheng.okr.visibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.springframework.stereotype.Component;

/** Builds the condition that limits queries to what the actor may see. */
@Component
public class VisibilityFilter {

    /** Was submitted at least once: submitted, sent back or agreed. */
    private static final String SHOWN = "(o.state <> 'draft' or o.agreed_revision is not null)";

    private static final String AGREED = "(o.state = 'agreed' or o.agreed_revision is not null)";

    private static final String LEADS_TEAM = """
            (o.owner_kind = 'team' and exists (
              select 1 from okr_team see_t where see_t.id = o.owner_id and see_t.lead_id = :see_person))""";

    private static final String IN_TEAM = """
            (o.owner_kind = 'team' and exists (
              select 1 from okr_team_member see_m where see_m.team_id = o.owner_id and see_m.person_id = :see_person))""";

    private static final String ABOVE = """
            exists (select 1 from people_reporting_line see_a
              where see_a.person_id = o.responsible_id and see_a.above_id = :see_person)""";

    private static final String BELOW = """
            (o.visibility = 'chain' and exists (select 1 from people_reporting_line see_b
              where see_b.person_id = :see_person and see_b.above_id = o.responsible_id))""";

    private static final String NAMED = """
            (o.visibility = 'named' and exists (select 1 from okr_objective_viewer see_v
              where see_v.objective_id = o.id and see_v.person_id = :see_person))""";

    private static final String ANSWERS = """
            exists (select 1 from okr_key_result see_k
              where see_k.objective_id = o.id and see_k.responsible_id = :see_person)""";

    private final People people;
    private final Departments departments;

    VisibilityFilter(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** The condition for objectives that the actor may see. */
    public VisibilityCondition of(Actor actor) {
        if (actor.has(RoleKeys.ADMINISTRATOR) || actor.has(RoleKeys.HR_DESIGNER)) {
            return new VisibilityCondition("(1 = 1)", Map.of());
        }
        Map<String, Object> params = new HashMap<>(Map.of("see_person", actor.personId()));
        List<String> ways = writers(actor, params);
        ways.add("(" + SHOWN + " and " + anyOf(readers(actor, params)) + ")");
        return new VisibilityCondition(anyOf(ways), Map.copyOf(params));
    }

    /** People who may write it see it in every state; a person who wrote it for another, until it is agreed. */
    private List<String> writers(Actor actor, Map<String, Object> params) {
        List<String> ways = new ArrayList<>(List.of(
                "o.responsible_id = :see_person",
                "(o.created_by = :see_person and o.agreed_revision is null and o.state <> 'agreed')",
                LEADS_TEAM));
        List<String> headed = headedBy(actor.personId());
        if (!headed.isEmpty()) {
            params.put("see_headed", headed);
            ways.add("(o.owner_kind in ('company', 'department') and o.owner_id in (:see_headed))");
        }
        return ways;
    }

    private List<String> readers(Actor actor, Map<String, Object> params) {
        if (actor.has(RoleKeys.AUDITOR)) {
            return List.of("1 = 1");
        }
        return List.of(ABOVE, ANSWERS, "(" + AGREED + " and " + anyOf(readersOfAgreed(actor, params)) + ")");
    }

    private List<String> readersOfAgreed(Actor actor, Map<String, Object> params) {
        List<String> ways = new ArrayList<>(List.of("o.visibility = 'everyone'", NAMED, BELOW, IN_TEAM));
        List<String> around = departmentPaths(actor.personId());
        if (!around.isEmpty()) {
            params.put("see_departments", around);
            ways.add("(o.visibility = 'department' and o.department_id in (:see_departments))");
        }
        return ways;
    }

    private List<String> headedBy(String personId) {
        return departments.all().stream()
                .filter(department -> personId.equals(department.headId()))
                .map(DepartmentView::id)
                .toList();
    }

    /** The person's departments and all above them: members of a department also belong to those above it. */
    private List<String> departmentPaths(String personId) {
        return people.find(personId).map(PersonView::departmentIds).orElse(List.of()).stream()
                .flatMap(id -> departments.pathUp(id).stream())
                .map(DepartmentView::id)
                .distinct()
                .toList();
    }

    private static String anyOf(List<String> conditions) {
        return "(" + String.join(" or ", conditions) + ")";
    }
}
