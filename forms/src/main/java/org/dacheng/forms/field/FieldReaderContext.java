package org.dacheng.forms.field;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a field.
 *
 * @param variables FEEL variables, for options that an expression computes
 * @param actor the person who reads or answers; null for texts that many people see, such as titles and exports
 * @param lookups what the actor is shown of things that answers name
 */
public record FieldReaderContext(
        Locale locale,
        ZoneId zone,
        Map<String, @Nullable Object> variables,
        @Nullable Actor actor,
        FieldLookups lookups) {

    public FieldReaderContext(Locale locale, ZoneId zone, Map<String, @Nullable Object> variables) {
        this(locale, zone, variables, null, new FieldLookups());
    }

    public boolean readsChinese() {
        return locale.getLanguage().equals("zh");
    }
}
