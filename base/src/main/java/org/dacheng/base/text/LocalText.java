package org.dacheng.base.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text written by people in both languages, such as the name of a process.
 *
 * <p>JSON: {@code {"zh_CN": "请假", "en": "Leave"}}, or a plain string for both.
 */
public record LocalText(
        @JsonProperty("zh_CN") String zh,
        @JsonProperty("en") String en) implements Serializable {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static LocalText of(@JsonProperty("zh_CN") @Nullable String zh, @JsonProperty("en") @Nullable String en) {
        String either = zh != null ? zh : en != null ? en : "";
        return new LocalText(zh != null ? zh : either, en != null ? en : either);
    }

    /** The same text in both languages. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LocalText same(String text) {
        return new LocalText(text, text);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
