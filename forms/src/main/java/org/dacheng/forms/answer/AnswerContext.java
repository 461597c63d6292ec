package org.dacheng.forms.answer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The context in which answers are checked.
 *
 * @param submitterId the submitter of the request, described by the FEEL variable {@code submitter}
 * @param rights right by field key; a field without one has {@code otherwise}
 * @param before the stored data, kept for fields that the actor may not edit; empty for a new request
 * @param assigned values that the program gives, by field key
 */
public record AnswerContext(
        String submitterId,
        Locale locale,
        ZoneId zone,
        Map<String, FieldRight> rights,
        FieldRight otherwise,
        Map<String, @Nullable Object> before,
        Map<String, String> assigned) {

    public AnswerContext(
            String submitterId,
            Locale locale,
            ZoneId zone,
            Map<String, FieldRight> rights,
            FieldRight otherwise,
            Map<String, @Nullable Object> before) {
        this(submitterId, locale, zone, rights, otherwise, before, Map.of());
    }

    public static AnswerContext forSubmitter(Actor actor) {
        return new AnswerContext(actor.personId(), actor.locale(), actor.zone(), Map.of(), FieldRight.EDIT, Map.of());
    }

    /** The same with values that the program gives, such as serial numbers. */
    public AnswerContext assigning(Map<String, String> values) {
        return new AnswerContext(submitterId, locale, zone, rights, otherwise, before, Map.copyOf(values));
    }

    /** A value that the program gives or gave earlier; null for none. */
    @Nullable
    Object assigned(String key) {
        return assigned.containsKey(key) ? assigned.get(key) : before.get(key);
    }

    public FieldRight right(String key) {
        return rights.getOrDefault(key, otherwise);
    }
}
