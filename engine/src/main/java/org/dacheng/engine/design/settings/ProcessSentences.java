package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.dacheng.forms.design.setting.SettingsGroup;

/** All settings in {@code process.json} as sentences, in the order of their tabs. */
public final class ProcessSentences {

    /** @param process {@code process.json}, which decides some of the sentences */
    public static List<SettingsGroup> of(ObjectNode process) {
        return Stream.concat(BasicsSettings.groups(process).stream(), PrintSettings.GROUPS.stream())
                .toList();
    }

    private ProcessSentences() {}
}
