package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;

/** A tab of {@link SettingsTabController}, with settings in {@code process.json} as sentences and an example. */
interface SettingsTab {

    DesignTab tab();

    List<SettingsGroup> groups(ObjectNode process);

    /** Puts what the settings make, for the fragment {@code example} of the template of the tab, into the reply. */
    void showExample(PageReply reply, ProcessDraft draft);
}
