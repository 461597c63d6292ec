package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows and stores the settings of each {@link SettingsTab}. The script of the page sends one setting at a time and
 * gets what has changed on the page; without the script all are sent together.
 */
@Controller
@RequestMapping("/design/{key}/{tab:basics|print}")
class SettingsTabController {

    private final ProcessDrafts drafts;
    private final DesignBars bars;
    private final ElementSettings settings;
    private final SettingChoices choices;
    private final List<SettingsTab> tabs;

    SettingsTabController(
            ProcessDrafts drafts,
            DesignBars bars,
            ElementSettings settings,
            SettingChoices choices,
            List<SettingsTab> tabs) {
        this.drafts = drafts;
        this.bars = bars;
        this.settings = settings;
        this.choices = choices;
        this.tabs = tabs;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key, @PathVariable String tab) {
        return page(reply, tab(tab), drafts.get(reply.actor(), key), ElementSettings.Refused.NOTHING);
    }

    /** Changes the settings that differ, as one step; the answer to htmx shows the example again. */
    @PostMapping
    String change(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String tab,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> posted) {
        SettingsTab shown = tab(tab);
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

    private SettingsTab tab(String path) {
        return tabs.stream()
                .filter(one -> one.tab().path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private SettingOptions options(ProcessDraft draft, Locale locale) {
        return (reference, element) -> choices.of(reference, element, draft.content(), locale);
    }

    private List<DesignCommand> commands(
            SettingsTab shown, ProcessDraft draft, MultiValueMap<String, String> posted, Locale locale) {
        ElementRef file = ElementRef.file(shown.tab().file());
        ObjectNode process = draft.content().file(file.file());
        return settings.changes(shown.groups(process), file, process, posted, options(draft, locale), locale);
    }

    private String page(PageReply reply, SettingsTab shown, ProcessDraft draft, ElementSettings.Refused refused) {
        fill(reply, shown, draft, refused);
        return reply.view(view(shown), "settings");
    }

    private String changed(PageReply reply, SettingsTab shown, ProcessDraft draft, boolean same) {
        if (reply.isFragment()) {
            return answer(reply, shown, draft);
        }
        reply.flash(Message.of(same ? "engine.design.nothing-changed" : "engine.design.saved"));
        return "redirect:/design/" + draft.key() + "/" + shown.tab().path();
    }

    private void fill(PageReply reply, SettingsTab shown, ProcessDraft draft, ElementSettings.Refused refused) {
        Locale locale = reply.actor().locale();
        ObjectNode process = draft.content().file(shown.tab().file());
        bars.show(reply, draft, shown.tab());
        reply.with(
                "sections", settings.sections(shown.groups(process), process, options(draft, locale), refused, locale));
        shown.showExample(reply, draft);
    }

    /** Template of the tab, with the fragments {@code settings} and {@code example}. */
    private static String view(SettingsTab shown) {
        return "engine/design/" + shown.tab().path();
    }

    /** What a step has changed beside the settings, which are as they were entered. */
    private String answer(PageReply reply, SettingsTab shown, ProcessDraft draft) {
        fill(reply, shown, draft, ElementSettings.Refused.NOTHING);
        reply.with("tabView", view(shown)).with("tab", shown.tab().path());
        reply.header("Design-Revision", String.valueOf(draft.revision()));
        return "engine/design/settings-answer";
    }

    /** The problem goes below its setting, in which what was entered stays. */
    private String problem(
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
