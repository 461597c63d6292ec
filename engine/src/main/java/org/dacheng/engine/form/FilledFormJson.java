package org.dacheng.engine.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as a program sends them: by field key, and the people it chooses by node id. */
record FilledFormJson(Map<String, @Nullable Object> data, Map<String, List<String>> chosen) {

    @SuppressWarnings("NullAway") // what the program left out arrives as null
    FilledFormJson {
        data = data == null ? Map.of() : data;
        chosen = chosen == null ? Map.of() : chosen;
    }
}
