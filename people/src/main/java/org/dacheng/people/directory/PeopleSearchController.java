package org.dacheng.people.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.Languages;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search results for the person picker. */
@RestController
class PeopleSearchController {

    private static final int MAX_LIMIT = 20;

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
                person.position().in(locale),
                Stream.of(Languages.CHINESE, Languages.ENGLISH)
                        .map(person.name()::in)
                        .distinct()
                        .toList());
    }

    /**
     * A person in the actor's language.
     *
     * @param names in all languages, to compare with a name that was written elsewhere
     */
    record PersonMatch(String id, String name, String department, String position, List<String> names) {}
}
