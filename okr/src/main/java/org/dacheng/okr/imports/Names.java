package org.dacheng.okr.imports;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.okr.excel.Labels;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.okr.word.Words;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/** Finds who is meant by a name in either language, an id, or a name with the id behind it. */
final class Names {

    private final People people;
    private final Labels.For labels;
    private final Map<String, Set<String>> persons = new HashMap<>();
    private final Map<String, Set<String>> departments = new HashMap<>();
    private final Map<String, Set<String>> teams = new HashMap<>();
    private final Set<String> topmost = new HashSet<>();

    /** @param locale in which names are shown */
    Names(People people, Departments all, Labels labels, Map<String, LocalText> teams, Locale locale) {
        this.people = people;
        this.labels = labels.in(locale, teams);
        for (PersonView one : people.all()) {
            add(persons, one.id(), one.name());
        }
        for (DepartmentView one : all.all()) {
            add(departments, one.id(), one.name());
            if (one.parentId() == null) {
                topmost.add(one.id());
            }
        }
        teams.forEach((id, name) -> add(this.teams, id, name));
    }

    private static void add(Map<String, Set<String>> index, String id, LocalText name) {
        Set<String> words = new TreeSet<>(List.of(Plain.key(id)));
        for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
            words.add(Plain.key(name.in(language)));
            words.add(Plain.key(name.in(language) + "(" + id + ")"));
        }
        words.forEach(
                word -> index.computeIfAbsent(word, key -> new TreeSet<>()).add(id));
    }

    String label(Owner owner) {
        return labels.owner(Words.of(owner.kind()), owner.id());
    }

    String person(String id) {
        return labels.person(id);
    }

    String department(String id) {
        return labels.department(id);
    }

    boolean isCompany(String departmentId) {
        return topmost.contains(departmentId);
    }

    /** Whether the text is one of the names of the owner. */
    boolean means(String text, Owner owner) {
        return of(owner.kind(), text).contains(owner.id());
    }

    /**
     * Of people who bear one name the one who is still here; null, and found wrong, when it stays open who is meant.
     */
    @Nullable
    String person(Line line, String column, String text) {
        return one(line, column, text, of(OwnerKind.PERSON, text));
    }

    @Nullable
    String department(Line line, String column, String text) {
        return one(line, column, text, of(OwnerKind.DEPARTMENT, text));
    }

    /** @param kind any when null: a person first */
    @Nullable
    Owner owner(Line line, String column, @Nullable OwnerKind kind, String text) {
        List<OwnerKind> kinds =
                kind == null ? List.of(OwnerKind.PERSON, OwnerKind.DEPARTMENT, OwnerKind.TEAM) : List.of(kind);
        for (OwnerKind each : kinds) {
            Set<String> meant = of(each, text);
            if (!meant.isEmpty()) {
                String id = one(line, column, text, meant);
                return id == null
                        ? null
                        : new Owner(kind == null && topmost.contains(id) ? OwnerKind.COMPANY : each, id);
            }
        }
        line.wrong(column, "okr.import.nobody", text);
        return null;
    }

    /** Ids of all who could be meant, of whatever kind. */
    Set<String> all(String text) {
        Set<String> ids = new TreeSet<>(of(OwnerKind.PERSON, text));
        ids.addAll(of(OwnerKind.DEPARTMENT, text));
        ids.addAll(of(OwnerKind.TEAM, text));
        return ids;
    }

    private @Nullable String one(Line line, String column, String text, Set<String> meant) {
        Set<String> here = meant.size() < 2 ? meant : active(meant);
        if (here.size() == 1) {
            return here.iterator().next();
        }
        if (here.isEmpty()) {
            line.wrong(column, "okr.import.nobody", text);
        } else {
            line.wrong(column, "okr.import.several", text, String.join(", ", here));
        }
        return null;
    }

    private Set<String> active(Set<String> ids) {
        Set<String> active = new TreeSet<>(ids);
        active.removeIf(id -> people.find(id).filter(one -> !one.active()).isPresent());
        return active;
    }

    private Set<String> of(OwnerKind kind, String text) {
        Map<String, Set<String>> index = switch (kind) {
            case PERSON -> persons;
            case TEAM -> teams;
            case COMPANY, DEPARTMENT -> departments;
        };
        return index.getOrDefault(Plain.key(text), Set.of());
    }
}
