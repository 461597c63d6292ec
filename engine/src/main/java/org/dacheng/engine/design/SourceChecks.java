package org.dacheng.engine.design;

import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.forms.option.OptionSources;
import org.springframework.stereotype.Component;

/** Finds fields of a draft that would find nothing: options of an address not allowed, lookups without a process. */
@Component
class SourceChecks {

    private final OptionSources options;

    SourceChecks(OptionSources options) {
        this.options = options;
    }

    void check(List<DraftField> fields, FindingCollector found) {
        for (DraftField field : fields) {
            String address = field.text("optionsUrl");
            boolean used = field.text("optionList").isEmpty() && !address.isBlank();
            if (used && !options.isAllowed(address)) {
                warn(field, "optionsUrl", "options-host", found);
            }
            if (field.is("lookup") && field.text("process").isBlank()) {
                warn(field, "process", "lookup-process", found);
            }
        }
    }

    private static void warn(DraftField field, String member, String what, FindingCollector found) {
        found.warn(
                what + ":" + field.text("id"),
                field.pointer() + "/" + member,
                Message.of("engine.design." + what, field.name()));
    }
}
