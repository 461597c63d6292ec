package org.dacheng.engine.design.form;

import java.util.List;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSettings;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form designer: the tab on which the form of a process is made. Every edit is one step of its draft. */
@Controller
@RequestMapping("/design/{key}/form")
class FormDesignController {

    private final ProcessDrafts drafts;
    private final FormTab tab;
    private final CanvasPage page;
    private final CanvasSteps steps;
    private final CanvasSettings settings;
    private final FieldPalette palette;

    FormDesignController(
            ProcessDrafts drafts,
            FormTab tab,
            CanvasPage page,
            CanvasSteps steps,
            CanvasSettings settings,
            FieldPalette palette) {
        this.drafts = drafts;
        this.tab = tab;
        this.page = page;
        this.steps = steps;
        this.settings = settings;
        this.palette = palette;
    }

    /** @param field ids of the selected fields; htmx asks for their drawer alone */
    @GetMapping
    String show(PageReply reply, @PathVariable String key, @RequestParam(defaultValue = "") List<String> field) {
        return page.show(tab, reply, drafts.get(reply.actor(), key), field, ElementSettings.Refused.NOTHING);
    }

    /**
     * What others have changed since a revision.
     *
     * @param selected ids of the fields whose drawer is open
     */
    @GetMapping("/changes")
    String changes(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "") List<String> selected) {
        return page.news(tab, reply, drafts.get(reply.actor(), key), position, selected);
    }

    /**
     * Adds a field.
     *
     * @param to place, see {@link FieldTarget}
     */
    @PostMapping("/fields")
    String add(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam String type,
            @RequestParam(defaultValue = "into:") String to) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(),
                draft -> List.of(new DesignCommand.Add(
                        FieldTarget.of(to).place(draft.content()),
                        palette.component(type, reply.actor().locale()))),
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    /** Changes the settings that are sent, or shows what a button within a condition has changed. */
    @PostMapping("/fields/{id}")
    String change(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> sent) {
        return settings.change(tab, reply, key, new ElementRef(DesignTab.FORM.file(), id), position, sent);
    }
}
