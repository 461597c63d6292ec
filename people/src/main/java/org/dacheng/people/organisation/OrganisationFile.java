package org.dacheng.people.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.dacheng.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as a file. Ids are short keys of lower-case letters, digits, dots and hyphens, at most 40 characters.
 *
 * @param password of every active person; only for demonstrations and tests
 */
public record OrganisationFile(
        List<Role> roles,
        List<Department> departments,
        List<Person> people,
        List<Deputy> deputies,
        @Nullable String password) {

    public OrganisationFile {
        roles = orEmpty(roles);
        departments = orEmpty(departments);
        people = orEmpty(people);
        deputies = orEmpty(deputies);
    }

    /** Roles with permissions in the program need not be listed. */
    public record Role(String id, LocalText name) {}

    /**
     * A department; siblings are in the order of the file.
     *
     * @param parent null for the company itself
     */
    public record Department(
            String id,
            LocalText name,
            @Nullable String parent,
            @Nullable String head) {}

    /**
     * A person.
     *
     * @param departments main department first
     * @param active false for a person who left; true when missing
     * @param language BCP 47 tag, {@code zh-CN} when missing
     * @param zone {@code Asia/Shanghai} when missing
     */
    public record Person(
            String id,
            LocalText name,
            @Nullable String email,
            @Nullable LocalText position,
            List<String> departments,
            @Nullable String manager,
            List<String> roles,
            @Nullable Boolean active,
            @Nullable String language,
            @Nullable String zone) {

        public Person {
            departments = orEmpty(departments);
            roles = orEmpty(roles);
            active = Objects.requireNonNullElse(active, true);
            language = Objects.requireNonNullElse(language, "zh-CN");
            zone = Objects.requireNonNullElse(zone, "Asia/Shanghai");
        }
    }

    /** A deputy of a person, without a time limit when neither end is given. */
    public record Deputy(
            String person,
            String deputy,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
