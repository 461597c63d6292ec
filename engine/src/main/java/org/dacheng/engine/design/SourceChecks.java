package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.option.OptionSources;
import org.springframework.stereotype.Component;

/** Finds fields of a draft that would find nothing: options of an address not allowed, lookups without a process. */
@Component
class SourceChecks {

    private final OptionSources options;

    SourceChecks(OptionSources options) {
        this.options = options;
    }

    List<DraftWarning> warnings(DesignDocument draft) {
        List<DraftWarning> warnings = new ArrayList<>();
        fields(draft, draft.view("form").path("components"), "/form/components", warnings);
        return warnings;
    }

    private void fields(DesignDocument draft, JsonNode components, String pointer, List<DraftWarning> warnings) {
        for (int i = 0; i < components.size(); i++) {
            JsonNode field = components.get(i);
            String here = pointer + "/" + i;
            String address = field.path("optionsUrl").asText("");
            boolean used = field.path("optionList").asText("").isEmpty() && !address.isBlank();
            if (used && !options.isAllowed(address)) {
                warnings.add(warning(draft, field, here, "optionsUrl", "options-host"));
            }
            if (field.path("type").asText().equals("lookup")
                    && field.path("process").asText("").isBlank()) {
                warnings.add(warning(draft, field, here, "process", "lookup-process"));
            }
            fields(draft, field.path("components"), here + "/components", warnings);
        }
    }

    private static DraftWarning warning(
            DesignDocument draft, JsonNode field, String pointer, String member, String what) {
        String place = pointer + "/" + member;
        LocalText label = SchemaTexts.of(field.path("label"));
        LocalText name = label.zh().isBlank() ? LocalText.same(field.path("key").asText()) : label;
        String id = what + ":" + field.path("id").asText();
        return new DraftWarning(id, place, draft.resolve(place), Message.of("engine.design." + what, name));
    }
}
