package org.dacheng.engine.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.dacheng.forms.render.SummaryField;

/**
 * The summary fields with their values, stored in the request's row in both languages, so that lists compute nothing.
 */
public record SummaryFields(
        @JsonProperty("zh_CN") List<SummaryField> zh,
        @JsonProperty("en") List<SummaryField> en) {

    /** The fields in the given language. */
    public List<SummaryField> in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
