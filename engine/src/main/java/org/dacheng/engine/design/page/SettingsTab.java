package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;

/** A tab that shows settings of {@code process.json} as sentences beside an example, see {@link SettingsTabSteps}. */
interface SettingsTab {

    DesignTab tab();

    List<SettingsGroup> groups(ObjectNode process);

    SettingOptions options(ProcessDraft draft, Locale locale);

    /** Template of the tab, with the fragments {@code settings} and {@code example}. */
    String view();

    /** Puts what the template needs into the reply; after a refusal with what was entered. */
    void fill(PageReply reply, ProcessDraft draft, ElementSettings.Refused refused);
}
