package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
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

/** The tab with the settings of a process: everything in {@code process.json}. */
@Controller
@RequestMapping("/design/{key}/basics")
class BasicsController {

    private static final ElementRef PROCESS = ElementRef.file("process");
    private static final String VIEW = "engine/design/basics";

    private final ProcessDrafts drafts;
    private final DesignBars bars;
    private final BasicsSettings basics;
    private final ElementSettings settings;

    BasicsController(ProcessDrafts drafts, DesignBars bars, BasicsSettings basics, ElementSettings settings) {
        this.drafts = drafts;
        this.bars = bars;
        this.basics = basics;
        this.settings = settings;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        return show(reply, drafts.get(reply.actor(), key), ElementSettings.Refused.NOTHING);
    }

    private String show(PageReply reply, ProcessDraft draft, ElementSettings.Refused refused) {
        Locale locale = reply.actor().locale();
        ObjectNode process = draft.content().file(DesignTab.BASICS.file());
        reply.with("bar", bars.of(reply.actor(), draft, DesignTab.BASICS));
        reply.with(
                "sections",
                settings.sections(BasicsSettings.groups(process), process, options(draft, locale), refused, locale));
        return reply.view(VIEW, "settings");
    }

    private SettingOptions options(ProcessDraft draft, Locale locale) {
        return (reference, element) -> basics.options(reference, element, draft.content(), locale);
    }

    /** Changes the settings that are sent. */
    @PostMapping
    String change(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        try {
            List<DesignCommand> commands = settings.changes(
                    BasicsSettings.groups(present.content().file(PROCESS.file())),
                    PROCESS,
                    present.content().file(PROCESS.file()),
                    posted,
                    options(present, reply.actor().locale()),
                    reply.actor().locale());
            ProcessDraft draft = commands.isEmpty()
                    ? present
                    : drafts.edit(reply.actor(), key, position.basis(), position.revision(), commands);
            return changed(reply, draft, commands.isEmpty());
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, present, new ElementSettings.Refused(posted, refused.violations()));
        } catch (DesignConflict conflict) {
            reply.refused(conflict).with("conflict", conflict);
            return show(reply, present, new ElementSettings.Refused(posted, List.of()));
        }
    }

    private String changed(PageReply reply, ProcessDraft draft, boolean same) {
        if (reply.isFragment()) {
            return show(reply, draft, ElementSettings.Refused.NOTHING);
        }
        reply.flash(Message.of(same ? "engine.design.nothing-changed" : "engine.design.saved"));
        return "redirect:/design/" + draft.key() + "/basics";
    }
}
