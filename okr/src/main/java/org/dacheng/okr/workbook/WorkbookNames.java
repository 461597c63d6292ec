package org.dacheng.okr.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.base.excel.CellParser;
import org.dacheng.base.excel.SheetRow;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.person.DepartmentView;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;

/**
 * Names of people, departments and teams in a workbook: the name, with the id if several have the same name. Cells may
 * contain the name in either language, the id, or both.
 */
final class WorkbookNames {

    private final People people;
    private final Departments departments;
    private final Map<String, LocalText> teams;
    private final Map<String, String> personLabels;
    private final Map<String, String> departmentLabels;
    private final Map<String, String> teamLabels;
    private final Map<OwnerKind, Map<String, Set<String>>> idsByName = new HashMap<>();
    private final Set<String> topmost = new HashSet<>();

    /**
     * @param teams names by id
     * @param locale of the names that are written
     */
    WorkbookNames(People people, Departments departments, Map<String, LocalText> teams, Locale locale) {
        this.people = people;
        this.departments = departments;
        this.teams = teams;
        personLabels =
                labels(people.all(), PersonView::id, person -> person.name().in(locale));
        departmentLabels = labels(
                departments.all(),
                DepartmentView::id,
                department -> department.name().in(locale));
        teamLabels = labels(
                List.copyOf(teams.entrySet()),
                Map.Entry::getKey,
                team -> team.getValue().in(locale));
        departments.all().stream().filter(one -> one.parentId() == null).forEach(one -> topmost.add(one.id()));
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

    String owner(Owner owner) {
        return switch (owner.kind()) {
            case PERSON -> person(owner.id());
            case TEAM -> teamLabels.getOrDefault(owner.id(), owner.id());
            case COMPANY, DEPARTMENT -> department(owner.id());
        };
    }

    String person(String id) {
        return personLabels.getOrDefault(id, id);
    }

    String department(String id) {
        return departmentLabels.getOrDefault(id, id);
    }

    /** Names of all active people. */
    List<String> people() {
        return people.all().stream()
                .filter(PersonView::active)
                .map(person -> person(person.id()))
                .toList();
    }

    List<String> departments() {
        return departments.all().stream().map(one -> department(one.id())).toList();
    }

    /** Departments that a person leads. */
    List<String> headedBy(String personId) {
        return departments.all().stream()
                .filter(one -> personId.equals(one.headId()))
                .map(one -> department(one.id()))
                .toList();
    }

    List<String> teams() {
        return teams.keySet().stream()
                .map(id -> teamLabels.getOrDefault(id, id))
                .toList();
    }

    boolean isCompany(String departmentId) {
        return topmost.contains(departmentId);
    }

    /** Whether the person belongs to the department. */
    boolean isMember(String personId, String departmentId) {
        return people.get(personId).departmentIds().contains(departmentId);
    }

    /** Whether the person is active; if not, a problem is reported. */
    boolean isActive(SheetRow row, String column, String personId) {
        PersonView person = people.get(personId);
        if (!person.active()) {
            row.addError(column, Message.of("okr.objective.person-left", person.name()));
        }
        return person.active();
    }

    /** Whether the text is one of the names of the owner. */
    boolean matches(String text, Owner owner) {
        return ids(owner.kind(), text).contains(owner.id());
    }

    /** The active person among those with the same name; null when it is ambiguous, which is reported. */
    @Nullable
    String person(SheetRow row, String column, String text) {
        return one(row, column, text, ids(OwnerKind.PERSON, text));
    }

    /** Null when there is no such department or several have this name, which is reported. */
    @Nullable
    String department(SheetRow row, String column, String text) {
        return one(row, column, text, ids(OwnerKind.DEPARTMENT, text));
    }

    /** @param kind any when null: a person first */
    @Nullable
    Owner owner(SheetRow row, String column, @Nullable OwnerKind kind, String text) {
        List<OwnerKind> kinds =
                kind == null ? List.of(OwnerKind.PERSON, OwnerKind.DEPARTMENT, OwnerKind.TEAM) : List.of(kind);
        for (OwnerKind each : kinds) {
            Set<String> meant = ids(each, text);
            if (!meant.isEmpty()) {
                String id = one(row, column, text, meant);
                return id == null
                        ? null
                        : new Owner(kind == null && topmost.contains(id) ? OwnerKind.COMPANY : each, id);
            }
        }
        row.addError(column, "okr.import.nobody", text);
        return null;
    }

    /** Ids of all matches of any kind. */
    Set<String> all(String text) {
        Set<String> ids = new TreeSet<>(ids(OwnerKind.PERSON, text));
        ids.addAll(ids(OwnerKind.DEPARTMENT, text));
        ids.addAll(ids(OwnerKind.TEAM, text));
        return ids;
    }

    private @Nullable String one(SheetRow row, String column, String text, Set<String> meant) {
        Set<String> here = meant.size() < 2 ? meant : active(meant);
        if (here.size() == 1) {
            return here.iterator().next();
        }
        if (here.isEmpty()) {
            row.addError(column, "okr.import.nobody", text);
        } else {
            row.addError(column, "okr.import.several", text, String.join(", ", here));
        }
        return null;
    }

    private Set<String> active(Set<String> ids) {
        Set<String> active = new TreeSet<>(ids);
        active.removeIf(id -> people.find(id).filter(one -> !one.active()).isPresent());
        return active;
    }

    private Set<String> ids(OwnerKind kind, String text) {
        OwnerKind indexed = kind == OwnerKind.COMPANY ? OwnerKind.DEPARTMENT : kind;
        return idsByName.computeIfAbsent(indexed, this::index).getOrDefault(CellParser.key(text), Set.of());
    }

    private Map<String, Set<String>> index(OwnerKind kind) {
        Map<String, Set<String>> index = new HashMap<>();
        switch (kind) {
            case PERSON -> people.all().forEach(one -> add(index, one.id(), one.name()));
            case TEAM -> teams.forEach((id, name) -> add(index, id, name));
            case COMPANY, DEPARTMENT -> departments.all().forEach(one -> add(index, one.id(), one.name()));
        }
        return index;
    }

    private static void add(Map<String, Set<String>> index, String id, LocalText name) {
        Set<String> words = new TreeSet<>(List.of(CellParser.key(id)));
        for (Locale language : List.of(Languages.CHINESE, Languages.ENGLISH)) {
            words.add(CellParser.key(name.in(language)));
            words.add(CellParser.key(name.in(language) + "(" + id + ")"));
        }
        words.forEach(
                word -> index.computeIfAbsent(word, key -> new TreeSet<>()).add(id));
    }
}
