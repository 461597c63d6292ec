package org.dacheng.engine.design.form;

import org.dacheng.engine.design.page.DraftPosition;

import org.dacheng.engine.design.page.DesignTab;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.DesignHistory;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.forms.design.setting.SettingOptions;
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
    private final DesignHistory history;
    private final FormSteps steps;
    private final FormDesignPage page;
    private final FieldPalette palette;
    private final FieldSettings fields;
    private final ElementSettings settings;

    FormDesignController(
            ProcessDrafts drafts,
            DesignHistory history,
            FormSteps steps,
            FormDesignPage page,
            FieldPalette palette,
            FieldSettings fields,
            ElementSettings settings) {
        this.drafts = drafts;
        this.history = history;
        this.steps = steps;
        this.page = page;
        this.palette = palette;
        this.fields = fields;
        this.settings = settings;
    }

    /** @param field ids of the selected fields; htmx asks for their drawer alone */
    @GetMapping
    String show(PageReply reply, @PathVariable String key, @RequestParam(defaultValue = "") List<String> field) {
        return page.show(reply, drafts.get(reply.actor(), key), field, ElementSettings.Refused.NOTHING);
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
        return page.news(reply, drafts.get(reply.actor(), key), position, selected);
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
                reply,
                key,
                position,
                List.of(),
                draft -> List.of(new DesignCommand.Add(
                        FieldTarget.of(to).place(draft.content()),
                        palette.component(type, reply.actor().locale()))),
                draft -> page.answerAdded(reply, draft, position));
    }

    /** Changes the settings that are sent, or shows what a button within a condition has changed. */
    @PostMapping("/fields/{id}")
    String change(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> sent) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        ElementRef ref = new ElementRef(DesignTab.FORM.file(), id);
        ObjectNode field;
        try {
            field = history.require(reply.actor(), key, position.revision(), present.content(), ref);
        } catch (DesignConflict | NotFound gone) {
            return steps.refused(reply, key, position, List.of(), gone, gone.text());
        }
        SettingOptions options = page.options(reply, present.content());
        MultiValueMap<String, String> posted = withPresentLabels(reply, present, position, field, sent);
        Locale locale = reply.actor().locale();
        Optional<ElementSettings.Refused> pressed = settings.pressed(fields.of(field), field, posted, options, locale);
        if (pressed.isPresent()) {
            return page.show(reply, present, List.of(id), pressed.get());
        }
        try {
            List<DesignCommand> commands = settings.changes(fields.of(field), ref, field, posted, options, locale);
            ProcessDraft draft = commands.isEmpty()
                    ? present
                    : drafts.edit(reply.actor(), key, position.basis(), position.revision(), commands);
            return page.answer(reply, draft, position, List.of(id));
        } catch (InvalidInput refused) {
            reply.refused(refused).header("HX-Retarget", "#drawer");
            return page.show(reply, present, List.of(id), new ElementSettings.Refused(posted, refused.violations()));
        } catch (DesignConflict conflict) {
            reply.refused(conflict);
            return page.conflict(reply, drafts.get(reply.actor(), key), id, position, conflict, posted);
        }
    }

    /** Expressions are typed with the labels that the page shows, which others may have changed since. */
    private MultiValueMap<String, String> withPresentLabels(
            PageReply reply,
            ProcessDraft present,
            DraftPosition position,
            ObjectNode field,
            MultiValueMap<String, String> posted) {
        boolean stale = present.basis().equals(position.basis()) && present.revision() > position.revision();
        if (!stale) {
            return posted;
        }
        DesignDocument shown = history.since(reply.actor(), present.key(), position.revision(), present.content())
                .before();
        return settings.relabelled(
                fields.of(field),
                posted,
                page.options(reply, shown).labels(field),
                page.options(reply, present.content()).labels(field));
    }
}
