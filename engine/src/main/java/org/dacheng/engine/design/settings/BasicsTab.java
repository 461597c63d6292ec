package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** The tab with the settings of a process, beside an example of what they make. */
@Component
class BasicsTab implements SettingsTab {

    private final BasicsExamples examples;

    BasicsTab(BasicsExamples examples) {
        this.examples = examples;
    }

    @Override
    public DesignTab tab() {
        return DesignTab.BASICS;
    }

    @Override
    public List<SettingsGroup> groups(ObjectNode process) {
        return BasicsSettings.groups(process);
    }

    @Override
    public void showExample(PageReply reply, ProcessDraft draft) {
        reply.with("example", examples.of(reply.actor(), draft));
    }
}
