package org.dacheng.engine.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.json.Json;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NameSuggestion;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.jsonschema.JsonSchemaError;
import org.dacheng.engine.jsonschema.JsonSchemaValidator;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.dacheng.people.person.RoleKeys;
import org.dacheng.people.person.RoleView;
import org.springframework.stereotype.Component;

/** Validates {@code process.json} against its JSON Schema and what it refers to, and reads it. */
@Component
public class ProcessSettingsReader {

    private static final JsonSchemaValidator SCHEMA =
            new JsonSchemaValidator(ProcessSettingsReader.class, "process.schema.json");
    private static final String POINTER = "/process";
    private static final int LONGEST_ID = 80;

    private final People people;
    private final Departments departments;

    ProcessSettingsReader(People people, Departments departments) {
        this.people = people;
        this.departments = departments;
    }

    /**
     * Reads the settings of a published version without checks; they were checked on publication, and people may have
     * left since.
     */
    public static ProcessSettings stored(JsonNode json, String key) {
        return Json.read(json.toString(), ProcessSettingsJson.class).settings(key);
    }

    /** Reads settings that are being designed; members that the schema refuses have their defaults. */
    public static ProcessSettings readable(JsonNode json, String key) {
        return stored(SCHEMA.withoutErrors(json), key);
    }

    /**
     * Reads the settings of a package. Members that the schema refuses have their defaults, so that the others are
     * checked as well.
     *
     * @param key key of the process, the default prefix of its numbers
     * @param form form of the package
     * @param violations receives the problems, with pointers below {@code /process}
     */
    public ProcessSettings read(JsonNode json, String key, FormSchema form, ViolationCollector violations) {
        List<JsonSchemaError> errors = SCHEMA.errors(json);
        errors.forEach(error -> violations.add(POINTER + error.pointer(), PackageErrorMessages.of(error)));
        ProcessSettings settings = readable(json, key);
        if (!ProcessIcons.NAMES.contains(settings.icon())) {
            violations.add(POINTER + "/icon", icon(settings.icon()));
        }
        if (!settings.numbering().hasReadableDate()) {
            violations.add(
                    POINTER + "/numbering/date",
                    Message.of(
                            "engine.package.date-pattern", settings.numbering().date()));
        }
        TitlePlaceholders.check(settings.title(), form, POINTER + "/title", violations);
        TitlePlaceholders.check(settings.print().title(), form, POINTER + "/print/title", violations);
        checkPeople("/whoMayStart", settings.whoMayStart(), violations);
        checkAnybody(settings.whoMayStart(), violations);
        checkPeople("/onBehalf", settings.onBehalf().who(), violations);
        each("/owners", settings.owners(), this::isActive, "engine.package.no-person", violations);
        each(
                "/summary",
                settings.summary(),
                field -> form.field(field).isPresent(),
                "engine.package.no-field",
                violations);
        return settings;
    }

    private void checkPeople(String place, WhoMayStart who, ViolationCollector violations) {
        each(
                place + "/departments",
                who.departments(),
                id -> departments.find(id).isPresent(),
                "engine.package.no-department",
                violations);
        each(place + "/roles", who.roles(), roles()::contains, "engine.package.no-role", violations);
        each(place + "/people", who.people(), this::isActive, "engine.package.no-person", violations);
    }

    private static void checkAnybody(WhoMayStart who, ViolationCollector violations) {
        if (who.equals(new WhoMayStart(false, List.of(), List.of(), List.of()))) {
            violations.add(POINTER + "/whoMayStart", Message.of("engine.package.nobody-may-start"));
        }
    }

    private static void each(
            String list,
            List<String> values,
            Predicate<String> exists,
            String otherwise,
            ViolationCollector violations) {
        for (int i = 0; i < values.size(); i++) {
            if (!exists.test(values.get(i))) {
                violations.add(
                        POINTER + list + "/" + i,
                        Message.of(otherwise, PlainText.shortened(values.get(i), LONGEST_ID)));
            }
        }
    }

    private static Message icon(String name) {
        return NameSuggestion.of(name, ProcessIcons.NAMES)
                .map(near -> Message.of("engine.package.no-icon-near", name, near))
                .orElseGet(() -> Message.of("engine.package.no-icon", name));
    }

    /** Keys of all roles, plus the employee role, which everyone has implicitly. */
    private Set<String> roles() {
        return Stream.concat(
                        Stream.of(RoleKeys.EMPLOYEE), people.roles().stream().map(RoleView::id))
                .collect(Collectors.toSet());
    }

    private boolean isActive(String personId) {
        return people.find(personId).filter(PersonView::active).isPresent();
    }
}
