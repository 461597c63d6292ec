package org.dacheng.engine.state;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.dacheng.forms.render.SummaryField;

/** The summary fields, filled in, as the row keeps them: in both languages, so that a list computes nothing. */
public record SummaryFields(
        @JsonProperty("zh_CN") List<SummaryField> zh,
        @JsonProperty("en") List<SummaryField> en) {

    public List<SummaryField> in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
