package org.dacheng.forms.answer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the answers are judged against.
 *
 * @param submitterId the person whose request it is; the FEEL variable {@code submitter} describes him
 * @param rights right by field key; a field without one has {@code otherwise}
 * @param before the data that stood before, kept for fields the person may not edit; empty for a new request
 */
public record AnswerContext(
        String submitterId,
        Locale locale,
        ZoneId zone,
        Map<String, FieldRight> rights,
        FieldRight otherwise,
        Map<String, @Nullable Object> before) {

    public static AnswerContext forSubmitter(Actor actor) {
        return new AnswerContext(actor.personId(), actor.locale(), actor.zone(), Map.of(), FieldRight.EDIT, Map.of());
    }

    public FieldRight right(String key) {
        return rights.getOrDefault(key, otherwise);
    }
}
