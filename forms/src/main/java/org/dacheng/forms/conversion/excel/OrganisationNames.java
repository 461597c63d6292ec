package org.dacheng.forms.conversion.excel;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.PersonView;

/** Names of the people and departments of the company, for recognising them in samples. */
final class OrganisationNames {

    private final Set<String> people = new HashSet<>();
    private final Set<String> departments = new HashSet<>();

    OrganisationNames(List<PersonView> people, List<DepartmentView> departments) {
        people.stream()
                .filter(PersonView::active)
                .flatMap(person -> Stream.of(person.name().zh(), person.name().en(), person.id()))
                .forEach(name -> this.people.add(folded(name)));
        departments.stream()
                .flatMap(one -> Stream.of(one.name().zh(), one.name().en()))
                .forEach(name -> this.departments.add(folded(name)));
    }

    boolean isPerson(String text) {
        return people.contains(folded(text));
    }

    boolean isDepartment(String text) {
        return departments.contains(folded(text));
    }

    private static String folded(String name) {
        return PlainText.line(name).toLowerCase(Locale.ROOT);
    }
}
