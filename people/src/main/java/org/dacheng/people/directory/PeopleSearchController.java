package org.dacheng.people.directory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search results for the person picker. */
@RestController
class PeopleSearchController {

    private static final int MAX_LIMIT = 20;
    private static final int MAX_NAMES = 200;
    private static final int MAX_SIMILAR = 5;

    private final People people;
    private final Departments departments;

    PeopleSearchController(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    @GetMapping("/people/search")
    List<PersonMatch> search(Actor actor, @RequestParam(defaultValue = "") String q) {
        return people.search(q, MAX_LIMIT).stream()
                .map(person -> match(person, actor.locale()))
                .toList();
    }

    /**
     * Who is meant by names that were written elsewhere, such as in a spreadsheet.
     *
     * @param asked the names as {@code q}; only the first 200 are answered
     * @return an answer for each name, in the same order
     */
    @PostMapping("/people/search")
    List<NamedPeople> named(Actor actor, @RequestParam MultiValueMap<String, String> asked) {
        List<String> names =
                asked.getOrDefault("q", List.of()).stream().limit(MAX_NAMES).toList();
        Map<String, List<PersonView>> named = people.named(names);
        return names.stream()
                .map(name -> named(actor, name, named.getOrDefault(name, List.of())))
                .toList();
    }

    private NamedPeople named(Actor actor, String name, List<PersonView> found) {
        List<PersonView> similar =
                found.isEmpty() && !PlainText.isBlank(name) ? people.search(name, MAX_SIMILAR) : List.of();
        return new NamedPeople(
                found.stream().map(person -> match(person, actor.locale())).toList(),
                similar.stream().map(person -> match(person, actor.locale())).toList());
    }

    private PersonMatch match(PersonView person, Locale locale) {
        String department = person.departmentIds().stream()
                .findFirst()
                .flatMap(departments::find)
                .map(main -> main.name().in(locale))
                .orElse("");
        return new PersonMatch(
                person.id(),
                person.name().in(locale),
                department,
                person.position().in(locale));
    }

    /** A person in the actor's language. */
    record PersonMatch(String id, String name, String department, String position) {}

    /**
     * Who a name may mean.
     *
     * @param exact people with this id or name
     * @param similar people whom a search for the name finds, if nobody has it
     */
    record NamedPeople(List<PersonMatch> exact, List<PersonMatch> similar) {}
}
