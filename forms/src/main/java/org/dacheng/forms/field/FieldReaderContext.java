package org.dacheng.forms.field;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a field.
 *
 * @param variables what FEEL sees, for choices that an expression gives
 */
public record FieldReaderContext(Locale locale, ZoneId zone, Map<String, @Nullable Object> variables) {

    public boolean readsChinese() {
        return locale.getLanguage().equals("zh");
    }
}
