package org.dacheng.people.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.people.person.RoleKeys;
import org.jspecify.annotations.Nullable;

/** Finds all errors of an organisation before any row is written. */
class OrganisationCheck {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,39}");
    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final OrganisationFile file;
    private final Set<String> people;
    private final Set<String> departments = new HashSet<>();
    private final Set<String> roles;
    private final List<Violation> violations = new ArrayList<>();

    OrganisationCheck(OrganisationFile file) {
        this.file = file;
        this.people = file.people().stream().map(OrganisationFile.Person::id).collect(Collectors.toSet());
        this.roles = Stream.concat(
                        file.roles().stream().map(OrganisationFile.Role::id),
                        Stream.of(
                                RoleKeys.ADMINISTRATOR, RoleKeys.HR_DESIGNER, RoleKeys.PROCESS_OWNER, RoleKeys.AUDITOR))
                .collect(Collectors.toSet());
    }

    List<Violation> violations() {
        for (int index = 0; index < file.roles().size(); index++) {
            id("/roles/" + index, file.roles().get(index).id(), new HashSet<>());
        }
        for (int index = 0; index < file.departments().size(); index++) {
            department("/departments/" + index, file.departments().get(index));
        }
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < file.people().size(); index++) {
            person("/people/" + index, file.people().get(index), seen);
        }
        for (int index = 0; index < file.deputies().size(); index++) {
            known("/deputies/" + index + "/person", file.deputies().get(index).person(), people);
            known("/deputies/" + index + "/deputy", file.deputies().get(index).deputy(), people);
        }
        return violations;
    }

    /** A parent precedes its children, so there can be no cycle. */
    private void department(String at, OrganisationFile.Department department) {
        known(at + "/parent", department.parent(), departments);
        known(at + "/head", department.head(), people);
        id(at, department.id(), departments);
    }

    private void person(String at, OrganisationFile.Person person, Set<String> seen) {
        id(at, person.id(), seen);
        known(at + "/manager", person.manager(), people);
        person.departments().forEach(department -> known(at + "/departments", department, departments));
        person.roles().forEach(role -> known(at + "/roles", role, roles));
        if (person.language() == null || !LANGUAGES.contains(person.language())) {
            violations.add(new Violation(at + "/language", Message.of("people.organisation.language")));
        }
    }

    private void id(String at, @Nullable String id, Set<String> seen) {
        if (id == null || !ID.matcher(id).matches()) {
            violations.add(new Violation(at + "/id", Message.of("people.organisation.id")));
        } else if (!seen.add(id)) {
            violations.add(new Violation(at + "/id", Message.of("people.organisation.twice", id)));
        }
    }

    private void known(String at, @Nullable String id, Set<String> all) {
        if (id != null && !all.contains(id)) {
            violations.add(new Violation(at, Message.of("people.organisation.unknown", id)));
        }
    }
}
