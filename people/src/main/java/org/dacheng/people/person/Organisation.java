package org.dacheng.people.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The whole organisation at one moment.
 *
 * @param people by id, ordered by id
 * @param departments by id, parents before children
 * @param searchable the active people with their search terms
 */
record Organisation(
        Map<String, PersonView> people,
        Map<String, DepartmentView> departments,
        List<RoleView> roles,
        Map<String, List<PersonView>> activeByRole,
        Map<String, List<PersonView>> activeByDepartment,
        List<PersonSearchTerms> searchable) {

    static Organisation of(List<PersonView> people, List<DepartmentView> departments, List<RoleView> roles) {
        List<PersonView> active = people.stream()
                .filter(PersonView::active)
                .sorted(Comparator.comparing(PersonView::id))
                .toList();
        return new Organisation(
                byId(people, PersonView::id),
                byId(parentsFirst(departments), DepartmentView::id),
                List.copyOf(roles),
                group(active, person -> List.copyOf(person.roles())),
                group(active, PersonView::departmentIds),
                active.stream().map(PersonSearchTerms::of).toList());
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, one -> one, (first, second) -> first, LinkedHashMap::new));
    }

    private static Map<String, List<PersonView>> group(
            List<PersonView> people, Function<PersonView, List<String>> keys) {
        Map<String, List<PersonView>> groups = new LinkedHashMap<>();
        people.forEach(person -> keys.apply(person)
                .forEach(key ->
                        groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(person)));
        return groups;
    }

    private static List<DepartmentView> parentsFirst(List<DepartmentView> departments) {
        Map<String, List<DepartmentView>> children =
                departments.stream().collect(Collectors.groupingBy(department -> key(department.parentId())));
        List<DepartmentView> ordered = new ArrayList<>();
        descend(key(null), 0, children, ordered);
        return ordered;
    }

    private static void descend(
            String parent, int level, Map<String, List<DepartmentView>> children, List<DepartmentView> ordered) {
        for (DepartmentView each : children.getOrDefault(parent, List.of())) {
            ordered.add(new DepartmentView(each.id(), each.name(), each.parentId(), each.headId(), level));
            descend(each.id(), level + 1, children, ordered);
        }
    }

    private static String key(@Nullable String parent) {
        return parent == null ? "" : parent;
    }
}
