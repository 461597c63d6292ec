package org.dacheng.people.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.springframework.stereotype.Service;

/** Looks up people in a cache of the organisation that is cleared on every change. */
@Service
public class People {

    private final OrganisationCache organisation;

    People(OrganisationCache organisation) {
        this.organisation = organisation;
    }

    /** @throws NotFound when no person has this id */
    public PersonView get(String id) {
        return find(id).orElseThrow(() -> new NotFound(Message.of("people.person.not-found", id)));
    }

    public Optional<PersonView> find(String id) {
        return Optional.ofNullable(organisation.get().people().get(id));
    }

    /** Name of a person; the id if there is no such person. */
    public LocalText name(String id) {
        return find(id).map(PersonView::name).orElse(LocalText.same(id));
    }

    /** All people, including those who left, in the order of their ids. */
    public List<PersonView> all() {
        return List.copyOf(organisation.get().people().values());
    }

    /** Active people whose name (both languages), pinyin, pinyin initials, id or position match; best first. */
    public List<PersonView> search(String text, int limit) {
        String words = PersonSearchTerms.lower(text);
        return organisation.get().searchable().stream()
                .filter(terms -> terms.matches(words))
                .sorted(Comparator.comparingInt((PersonSearchTerms terms) -> terms.rank(words))
                        .thenComparing(terms -> terms.person().id()))
                .limit(Math.max(0, limit))
                .map(PersonSearchTerms::person)
                .toList();
    }

    /**
     * The active people whose id or name, in one language, each text is, regardless of case, width and spaces.
     *
     * @param texts names that were written elsewhere
     * @return for each text all such people in the order of their ids, also none
     */
    public Map<String, List<PersonView>> named(Collection<String> texts) {
        Map<String, List<PersonView>> byName = new HashMap<>();
        texts.stream()
                .map(PersonSearchTerms::name)
                .filter(name -> !name.isEmpty())
                .forEach(name -> byName.put(name, new ArrayList<>()));
        for (PersonSearchTerms terms : organisation.get().searchable()) {
            terms.names().stream()
                    .map(byName::get)
                    .filter(Objects::nonNull)
                    .forEach(namesakes -> namesakes.add(terms.person()));
        }
        byName.values().forEach(namesakes -> namesakes.sort(Comparator.comparing(PersonView::id)));
        Map<String, List<PersonView>> named = new LinkedHashMap<>();
        texts.forEach(text -> named.put(text, byName.getOrDefault(PersonSearchTerms.name(text), List.of())));
        return named;
    }

    /**
     * Ids of all people who match as in {@link #search}, without an order, including those who left, since their work
     * stays.
     */
    public Set<String> idsMatching(String text) {
        String words = PersonSearchTerms.lower(text);
        Set<String> ids = new HashSet<>();
        Organisation now = organisation.get();
        now.searchable().stream()
                .filter(terms -> terms.matches(words))
                .forEach(terms -> ids.add(terms.person().id()));
        now.people().values().stream()
                .filter(person -> !person.active())
                .filter(person -> PersonSearchTerms.of(person).matches(words))
                .forEach(person -> ids.add(person.id()));
        return ids;
    }

    /**
     * Direct manager, the manager's manager, and so on to the top; ends at a loop or at a person without a manager.
     */
    public List<PersonView> managerChain(String personId) {
        List<PersonView> chain = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of(personId));
        Optional<PersonView> next = managerOf(personId);
        while (next.isPresent() && seen.add(next.get().id())) {
            chain.add(next.get());
            next = managerOf(next.get().id());
        }
        return List.copyOf(chain);
    }

    /** Active people with the role, in the order of their ids. */
    public List<PersonView> withRole(String role) {
        return List.copyOf(organisation.get().activeByRole().getOrDefault(role, List.of()));
    }

    /** Active people of the department, without those of departments below it, in the order of their ids. */
    public List<PersonView> inDepartment(String departmentId) {
        return List.copyOf(organisation.get().activeByDepartment().getOrDefault(departmentId, List.of()));
    }

    /** All roles, in the order of their keys, without {@link RoleKeys#EMPLOYEE}, which everybody has. */
    public List<RoleView> roles() {
        return organisation.get().roles();
    }

    private Optional<PersonView> managerOf(String personId) {
        return find(personId).map(PersonView::managerId).flatMap(this::find);
    }
}
