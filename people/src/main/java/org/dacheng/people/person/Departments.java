package org.dacheng.people.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.text.NameMatch;
import org.springframework.stereotype.Service;

/** Looks up departments in the cached organisation. */
@Service
public class Departments {

    private final OrganisationCache organisation;

    Departments(OrganisationCache organisation) {
        this.organisation = organisation;
    }

    public Optional<DepartmentView> find(String id) {
        return Optional.ofNullable(organisation.get().departments().get(id));
    }

    /** All departments, each followed by the departments below it. */
    public List<DepartmentView> all() {
        return List.copyOf(organisation.get().departments().values());
    }

    /** Those whose name (both languages), pinyin, pinyin initials or id match, in the order of {@link #all}. */
    public List<DepartmentView> search(String text) {
        String words = PersonSearchTerms.lower(text);
        return all().stream()
                .filter(one -> NameMatch.matches(words, one.name())
                        || (!words.isEmpty() && one.id().contains(words)))
                .toList();
    }

    /** The department, its parent, and so on up to the company; empty when there is no such department. */
    public List<DepartmentView> pathUp(String id) {
        List<DepartmentView> path = new ArrayList<>();
        Optional<DepartmentView> next = find(id);
        while (next.isPresent()) {
            path.add(next.get());
            next = Optional.ofNullable(next.get().parentId()).flatMap(this::find);
        }
        return List.copyOf(path);
    }

    /** Whether the department is the other one or anywhere below it. */
    public boolean isWithin(String id, String other) {
        return pathUp(id).stream().anyMatch(department -> department.id().equals(other));
    }
}
