package org.dacheng.forms.answer;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.dacheng.forms.field.FieldLookups;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The context in which answers are checked.
 *
 * @param submitterId the submitter of the request, described by the FEEL variable {@code submitter}
 * @param rights right by field key; a field without one has {@code otherwise}
 * @param before answers of the stored request; {@link StoredAnswers#NONE} for a new one
 * @param assigned values that the program gives, by field key
 * @param actor who reads or sends the answers; null if nobody does, as for a forecast
 * @param lookups what the actor is shown of things that the answers name
 */
public record AnswerContext(
        String submitterId,
        Locale locale,
        ZoneId zone,
        Map<String, FieldRight> rights,
        FieldRight otherwise,
        StoredAnswers before,
        Map<String, String> assigned,
        @Nullable Actor actor,
        FieldLookups lookups) {

    public AnswerContext(
            String submitterId,
            Locale locale,
            ZoneId zone,
            Map<String, FieldRight> rights,
            FieldRight otherwise,
            StoredAnswers before,
            Map<String, String> assigned,
            @Nullable Actor actor) {
        this(submitterId, locale, zone, rights, otherwise, before, assigned, actor, new FieldLookups());
    }

    public AnswerContext(
            String submitterId,
            Locale locale,
            ZoneId zone,
            Map<String, FieldRight> rights,
            FieldRight otherwise,
            StoredAnswers before) {
        this(submitterId, locale, zone, rights, otherwise, before, Map.of(), null);
    }

    /** For a new request of the actor, who may edit every field. */
    public static AnswerContext forSubmitter(Actor actor) {
        return forSubmitter(actor, StoredAnswers.NONE);
    }

    /** For a request of the actor that may be stored already, to be resubmitted. */
    public static AnswerContext forSubmitter(Actor actor, StoredAnswers before) {
        return forSubmitter(actor, actor.personId(), before);
    }

    /** The same for a request that the actor fills in for another person. */
    public static AnswerContext forSubmitter(Actor actor, String submitterId, StoredAnswers before) {
        return of(actor, submitterId, Map.of(), FieldRight.EDIT, before);
    }

    /** For answers of a person that the actor reads or sends. */
    public static AnswerContext of(
            Actor actor,
            String submitterId,
            Map<String, FieldRight> rights,
            FieldRight otherwise,
            StoredAnswers before) {
        return new AnswerContext(submitterId, actor.locale(), actor.zone(), rights, otherwise, before, Map.of(), actor);
    }

    /** The same with values that the program gives, such as serial numbers. */
    public AnswerContext assigning(Map<String, String> values) {
        Map<String, String> given = Map.copyOf(values);
        return new AnswerContext(submitterId, locale, zone, rights, otherwise, before, given, actor, lookups);
    }

    /** The same, with what the answers name still to be read; what was read before may have changed meanwhile. */
    public AnswerContext rereading() {
        return new AnswerContext(
                submitterId, locale, zone, rights, otherwise, before, assigned, actor, new FieldLookups());
    }

    /** The person for whom fields are checked and shown, with values for FEEL. */
    public FieldReaderContext reader(Map<String, @Nullable Object> variables) {
        return new FieldReaderContext(locale, zone, variables, actor, lookups);
    }

    /** A value that the program gives or gave earlier; null for none. */
    @Nullable
    Object assigned(String key) {
        return assigned.containsKey(key) ? assigned.get(key) : before.values().get(key);
    }

    public FieldRight right(String key) {
        return rights.getOrDefault(key, otherwise);
    }
}
