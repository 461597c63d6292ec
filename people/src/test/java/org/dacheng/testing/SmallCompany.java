package org.dacheng.testing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.organisation.OrganisationFile;
import org.dacheng.people.person.RoleKeys;
import org.springframework.core.io.DefaultResourceLoader;

/**
 * The organisation of the tests: {@code co} (ceo) over {@code rd} (director) over {@code rd-platform} (manager, with
 * employee, employee2, away and gone), and hr-dept, finance-dept, legal-dept, admin-dept. Everybody's password is
 * {@code dacheng-demo}.
 */
public final class SmallCompany {

    public static final String RESOURCE = "classpath:org/dacheng/testing/small-company.json";
    public static final String PASSWORD = "dacheng-demo";

    private static final Map<String, OrganisationFile.Person> PEOPLE = read(RESOURCE);

    /** The actor for a person, with roles, language and zone; origin {@code test}. */
    public static Actor actor(String personId) {
        return actor(PEOPLE, personId);
    }

    /** The same for a test that loads another company. */
    public static Actor actor(String companyResource, String personId) {
        return actor(read(companyResource), personId);
    }

    private static Actor actor(Map<String, OrganisationFile.Person> people, String personId) {
        OrganisationFile.Person person = people.get(personId);
        if (person == null) {
            throw new IllegalArgumentException("nobody in this company is called " + personId);
        }
        Set<String> roles = new HashSet<>(person.roles());
        roles.add(RoleKeys.EMPLOYEE);
        return new Actor(
                personId,
                Set.copyOf(roles),
                Locale.forLanguageTag(person.language()),
                ZoneId.of(person.zone()),
                "test");
    }

    private static Map<String, OrganisationFile.Person> read(String resource) {
        try (InputStream json =
                new DefaultResourceLoader().getResource(resource).getInputStream()) {
            return JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .build()
                    .readValue(json, OrganisationFile.class)
                    .people()
                    .stream()
                    .collect(Collectors.toMap(OrganisationFile.Person::id, Function.identity()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private SmallCompany() {}
}
