package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.print.SampleSheets;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;

/** The tab with the print layout of a process, beside the sheet of an invented request. */
@Component
class PrintTab implements SettingsTab {

    private final SampleSheets samples;

    PrintTab(SampleSheets samples) {
        this.samples = samples;
    }

    @Override
    public DesignTab tab() {
        return DesignTab.PRINT;
    }

    @Override
    public List<SettingsGroup> groups(ObjectNode process) {
        return PrintSettings.GROUPS;
    }

    @Override
    public void showExample(PageReply reply, ProcessDraft draft) {
        DesignDocument content = draft.content();
        reply.with(
                "sheet",
                samples.of(
                        reply.actor(),
                        draft.key(),
                        content.file(tab().file()),
                        content.file(DesignTab.FORM.file()),
                        content.file(DesignTab.FLOW.file())));
    }
}
