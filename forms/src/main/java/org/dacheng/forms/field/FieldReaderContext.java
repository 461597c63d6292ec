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
 */
public record FieldReaderContext(
        Locale locale,
        ZoneId zone,
        Map<String, @Nullable Object> variables,
        @Nullable Actor actor) {

    public FieldReaderContext(Locale locale, ZoneId zone, Map<String, @Nullable Object> variables) {
        this(locale, zone, variables, null);
    }

    public boolean readsChinese() {
        return locale.getLanguage().equals("zh");
    }

    /** Yes or no as a word. */
    public String yesOrNo(boolean yes) {
        return readsChinese() ? (yes ? "是" : "否") : yes ? "Yes" : "No";
    }
}
