package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.print.SampleSheets;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The tab with the print layout of a process, beside the sheet of an invented request. */
@Controller
@RequestMapping("/design/{key}/print")
class PrintDesignController {

    private static final ElementRef PROCESS = ElementRef.file(DesignTab.PRINT.file());
    private static final SettingOptions NOTHING_TO_CHOOSE = (reference, element) -> List.of();
    private static final String VIEW = "engine/design/print";

    private final ProcessDrafts drafts;
    private final DesignBars bars;
    private final SampleSheets samples;
    private final ElementSettings settings;

    PrintDesignController(ProcessDrafts drafts, DesignBars bars, SampleSheets samples, ElementSettings settings) {
        this.drafts = drafts;
        this.bars = bars;
        this.samples = samples;
        this.settings = settings;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        return show(reply, drafts.get(reply.actor(), key), ElementSettings.Refused.NOTHING);
    }

    private String show(PageReply reply, ProcessDraft draft, ElementSettings.Refused refused) {
        DesignDocument content = draft.content();
        ObjectNode process = content.file(PROCESS.file());
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.PRINT));
        reply.with(
                "sections",
                settings.sections(
                        PrintSettings.GROUPS,
                        process,
                        NOTHING_TO_CHOOSE,
                        refused,
                        reply.actor().locale()));
        reply.with(
                "sheet",
                samples.of(
                        reply.actor(),
                        draft.key(),
                        process,
                        content.file(DesignTab.FORM.file()),
                        content.file(DesignTab.FLOW.file())));
        return reply.view(VIEW, "settings");
    }

    /** Changes the settings that are sent; the answer to htmx shows the sheet again. */
    @PostMapping
    String change(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        try {
            List<DesignCommand> commands = settings.changes(
                    PrintSettings.GROUPS,
                    PROCESS,
                    present.content().file(PROCESS.file()),
                    posted,
                    NOTHING_TO_CHOOSE,
                    reply.actor().locale());
            ProcessDraft draft = commands.isEmpty()
                    ? present
                    : drafts.edit(reply.actor(), key, position.basis(), position.revision(), commands);
            return changed(reply, draft, commands.isEmpty());
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return refused(reply, present, new ElementSettings.Refused(posted, refused.violations()));
        } catch (DesignConflict conflict) {
            reply.refused(conflict).with("conflict", conflict);
            return refused(reply, present, new ElementSettings.Refused(posted, List.of()));
        }
    }

    /** The whole page is shown, with the problem at its setting. */
    private String refused(PageReply reply, ProcessDraft draft, ElementSettings.Refused refused) {
        reply.header("HX-Retarget", "#design-page").header("HX-Reselect", "#design-page");
        return show(reply, draft, refused);
    }

    private String changed(PageReply reply, ProcessDraft draft, boolean same) {
        if (reply.isFragment()) {
            return show(reply, draft, ElementSettings.Refused.NOTHING);
        }
        reply.flash(Message.of(same ? "engine.design.nothing-changed" : "engine.design.saved"));
        return "redirect:/design/" + draft.key() + "/" + DesignTab.PRINT.path();
    }
}
