package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Stores the settings that a {@link SettingsTab} sends. Its script sends one setting at a time and gets what has
 * changed on the page; without the script all are sent together.
 */
@Component
class SettingsTabSteps {

    private final ProcessDrafts drafts;
    private final ElementSettings settings;

    SettingsTabSteps(ProcessDrafts drafts, ElementSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    /** Shows the tab. */
    String show(PageReply reply, SettingsTab shown, String key) {
        return page(reply, shown, drafts.get(reply.actor(), key), ElementSettings.Refused.NOTHING);
    }

    /** Changes the settings that differ, as one step. */
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
            ElementSettings.Refused entered = new ElementSettings.Refused(posted, refused.violations());
            return reply.isFragment()
                    ? problem(
                            reply,
                            shown,
                            present,
                            posted,
                            refused.violations().get(0).text())
                    : page(reply, shown, present, entered);
        } catch (DesignConflict conflict) {
            reply.refused(conflict).with("conflict", conflict);
            ProcessDraft now = drafts.get(reply.actor(), key);
            return reply.isFragment()
                    ? problem(reply, shown, now, posted, conflict.text())
                    : page(reply, shown, now, new ElementSettings.Refused(posted, List.of()));
        }
    }

    private List<DesignCommand> commands(
            SettingsTab shown, ProcessDraft draft, MultiValueMap<String, String> posted, Locale locale) {
        ElementRef file = ElementRef.file(shown.tab().file());
        ObjectNode process = draft.content().file(file.file());
        return settings.changes(shown.groups(process), file, process, posted, shown.options(draft, locale), locale);
    }

    private static String page(
            PageReply reply, SettingsTab shown, ProcessDraft draft, ElementSettings.Refused refused) {
        shown.fill(reply, draft, refused);
        return reply.view(shown.view(), "settings");
    }

    private static String changed(PageReply reply, SettingsTab shown, ProcessDraft draft, boolean same) {
        if (reply.isFragment()) {
            return answer(reply, shown, draft);
        }
        reply.flash(Message.of(same ? "engine.design.nothing-changed" : "engine.design.saved"));
        return "redirect:/design/" + draft.key() + "/" + shown.tab().path();
    }

    /** What a step has changed beside the settings, which are as they were entered. */
    private static String answer(PageReply reply, SettingsTab shown, ProcessDraft draft) {
        shown.fill(reply, draft, ElementSettings.Refused.NOTHING);
        reply.with("tabView", shown.view()).with("tab", shown.tab().path());
        reply.header("Design-Revision", String.valueOf(draft.revision()));
        return "engine/design/settings-answer";
    }

    /** The problem goes below its setting, in which what was entered stays. */
    private static String problem(
            PageReply reply,
            SettingsTab shown,
            ProcessDraft draft,
            MultiValueMap<String, String> posted,
            Message text) {
        ObjectNode process = draft.content().file(shown.tab().file());
        String member = member(shown.groups(process), posted.keySet());
        reply.header("HX-Retarget", "[data-slot=\"" + member + "\"]").header("HX-Reswap", "beforeend");
        reply.with("problem", text).with("problemId", member.replaceAll("[^A-Za-z0-9]", "-"));
        return answer(reply, shown, draft);
    }

    /** The setting that was sent. */
    private static String member(List<SettingsGroup> groups, Set<String> names) {
        return groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.settings().stream())
                .map(setting -> setting.member())
                .filter(member -> names.stream().anyMatch(name -> name.equals(member) || name.startsWith(member + "/")))
                .findFirst()
                .orElse("");
    }
}
