package org.dacheng.engine.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.dacheng.forms.render.Fact;

/** The summary fields, filled in, as the row keeps them: in both languages, so that a list computes nothing. */
record Facts(
        @JsonProperty("zh_CN") List<Fact> zh,
        @JsonProperty("en") List<Fact> en) {

    List<Fact> in(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
