package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dacheng.engine.design.ProcessDraft;
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

/** The tab with the settings of a process, beside an example of what they make. */
@Controller
@RequestMapping("/design/{key}/basics")
class BasicsController implements SettingsTab {

    private static final String VIEW = "engine/design/basics";

    private final DesignBars bars;
    private final BasicsSettings basics;
    private final BasicsExamples examples;
    private final ElementSettings settings;
    private final SettingsTabSteps steps;

    BasicsController(
            DesignBars bars,
            BasicsSettings basics,
            BasicsExamples examples,
            ElementSettings settings,
            SettingsTabSteps steps) {
        this.bars = bars;
        this.basics = basics;
        this.examples = examples;
        this.settings = settings;
        this.steps = steps;
    }

    @GetMapping
    String show(PageReply reply, @PathVariable String key) {
        return steps.show(reply, this, key);
    }

    /** Changes the settings that are sent; the answer to htmx shows the example again. */
    @PostMapping
    String change(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> posted) {
        return steps.change(reply, this, key, position, posted);
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
    public SettingOptions options(ProcessDraft draft, Locale locale) {
        return (reference, element) -> basics.options(reference, element, draft.content(), locale);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public void fill(PageReply reply, ProcessDraft draft, ElementSettings.Refused refused) {
        Locale locale = reply.actor().locale();
        ObjectNode process = draft.content().file(tab().file());
        reply.with("bar", bars.of(reply.actor(), draft, tab()));
        reply.with("sections", settings.sections(groups(process), process, options(draft, locale), refused, locale));
        reply.with("example", examples.of(reply.actor(), draft));
    }
}
