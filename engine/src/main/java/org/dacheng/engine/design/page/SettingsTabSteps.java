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
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Stores the settings that a {@link SettingsTab} sends. */
@Component
class SettingsTabSteps {

    private final ProcessDrafts drafts;
    private final ElementSettings settings;

    SettingsTabSteps(ProcessDrafts drafts, ElementSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    /**
     * Changes the settings that differ, as one step. Htmx gets the tab again, of which its page takes the example; what
     * is refused replaces the whole page, with the problem at its setting.
     */
    String change(
            PageReply reply,
            SettingsTab shown,
            String key,
            DraftPosition position,
            MultiValueMap<String, String> posted) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        try {
            List<DesignCommand> commands =
                    commands(shown, present, posted, reply.actor().locale());
            ProcessDraft draft = commands.isEmpty()
                    ? present
                    : drafts.edit(reply.actor(), key, position.basis(), position.revision(), commands);
            return changed(reply, shown, draft, commands.isEmpty());
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return refused(reply, shown, present, new ElementSettings.Refused(posted, refused.violations()));
        } catch (DesignConflict conflict) {
            reply.refused(conflict).with("conflict", conflict);
            return refused(reply, shown, present, new ElementSettings.Refused(posted, List.of()));
        }
    }

    private List<DesignCommand> commands(
            SettingsTab shown, ProcessDraft draft, MultiValueMap<String, String> posted, Locale locale) {
        ElementRef file = ElementRef.file(shown.tab().file());
        ObjectNode process = draft.content().file(file.file());
        return settings.changes(shown.groups(process), file, process, posted, shown.options(draft, locale), locale);
    }

    private static String refused(
            PageReply reply, SettingsTab shown, ProcessDraft draft, ElementSettings.Refused refused) {
        reply.header("HX-Retarget", "#design-page").header("HX-Reselect", "#design-page");
        return shown.show(reply, draft, refused);
    }

    private static String changed(PageReply reply, SettingsTab shown, ProcessDraft draft, boolean same) {
        if (reply.isFragment()) {
            return shown.show(reply, draft, ElementSettings.Refused.NOTHING);
        }
        reply.flash(Message.of(same ? "engine.design.nothing-changed" : "engine.design.saved"));
        return "redirect:/design/" + draft.key() + "/" + shown.tab().path();
    }
}
