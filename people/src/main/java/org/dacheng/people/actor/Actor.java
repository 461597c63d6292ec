package org.dacheng.people.actor;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/**
 * The person on whose behalf a call runs, with the data that services need for permissions and localised texts.
 * Controllers take it as a parameter.
 *
 * @param personId id of the person
 * @param roles role keys, see {@link org.dacheng.people.person.RoleKeys}
 * @param locale one of {@link org.dacheng.base.text.Languages}
 * @param zone time zone of the person
 * @param origin source of the call, for the audit: {@code web 127.0.0.1}, {@code api 10.0.0.7}
 */
public record Actor(String personId, Set<String> roles, Locale locale, ZoneId zone, String origin) {

    public boolean has(String role) {
        return roles.contains(role);
    }
}
