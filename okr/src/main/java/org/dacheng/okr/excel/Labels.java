package org.dacheng.okr.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names by which a workbook calls people, departments and teams; with the id where several bear one name. */
@Component
public class Labels {

    private final People people;
    private final Departments departments;

    Labels(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /** @param teams names by id */
    public For in(Locale locale, Map<String, LocalText> teams) {
        List<PersonView> everybody = people.all();
        return new For(
                labels(everybody, PersonView::id, person -> person.name().in(locale)),
                labels(
                        departments.all(),
                        DepartmentView::id,
                        department -> department.name().in(locale)),
                labels(
                        List.copyOf(teams.entrySet()),
                        Map.Entry::getKey,
                        team -> team.getValue().in(locale)));
    }

    private static <T> Map<String, String> labels(
            List<T> all, Function<T, String> idOf, Function<T, @Nullable String> nameOf) {
        Map<String, Long> bearers = all.stream()
                .collect(Collectors.groupingBy(one -> String.valueOf(nameOf.apply(one)), Collectors.counting()));
        Map<String, String> labels = new HashMap<>();
        for (T one : all) {
            String name = String.valueOf(nameOf.apply(one));
            boolean alone = bearers.getOrDefault(name, 1L) == 1;
            labels.put(idOf.apply(one), alone ? name : name + " (" + idOf.apply(one) + ")");
        }
        return labels;
    }

    /** In one language; labels by id. */
    public record For(Map<String, String> people, Map<String, String> departments, Map<String, String> teams) {

        /** @param kind as it is stored */
        public String owner(String kind, String id) {
            return switch (kind) {
                case "person" -> person(id);
                case "team" -> teams.getOrDefault(id, id);
                default -> department(id);
            };
        }

        public String person(String id) {
            return people.getOrDefault(id, id);
        }

        public String department(String id) {
            return departments.getOrDefault(id, id);
        }
    }
}
