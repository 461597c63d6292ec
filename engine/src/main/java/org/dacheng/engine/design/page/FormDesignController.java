package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.forms.design.DesignConflict;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.ElementList;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.palette.FieldPalette;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.FieldSettings;
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

    private static final String FORM = "form";
    private static final String LIST = "components";

    private final ProcessDrafts drafts;
    private final FormDesignPage page;
    private final FieldPalette palette;
    private final FieldSettings fields;
    private final ElementSettings settings;

    FormDesignController(
            ProcessDrafts drafts,
            FormDesignPage page,
            FieldPalette palette,
            FieldSettings fields,
            ElementSettings settings) {
        this.drafts = drafts;
        this.page = page;
        this.palette = palette;
        this.fields = fields;
        this.settings = settings;
    }

    /** @param field id of the selected field; htmx asks for its drawer alone */
    @GetMapping
    String show(PageReply reply, @PathVariable String key, @RequestParam(defaultValue = "") String field) {
        return page.show(reply, drafts.get(reply.actor(), key), field, ElementSettings.Refused.NOTHING);
    }

    /**
     * What others have changed since a revision.
     *
     * @param selected id of the field whose drawer is open
     */
    @GetMapping("/changes")
    String changes(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "") String selected) {
        return page.news(reply, drafts.get(reply.actor(), key), position, selected);
    }

    /**
     * Adds a field.
     *
     * @param owner id of the group or line items to add to; empty for the form itself
     * @param before id of the next field; empty for the end
     */
    @PostMapping("/fields")
    String add(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam String type,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String before) {
        DesignCommand add = new DesignCommand.Add(
                place(owner, before), palette.component(type, reply.actor().locale()));
        ProcessDraft draft = edit(reply, key, position, List.of(add));
        return page.answerAdded(reply, draft, position);
    }

    /** Changes the settings that are sent. */
    @PostMapping("/fields/{id}")
    String change(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> posted) {
        ProcessDraft present = drafts.get(reply.actor(), key);
        ElementRef ref = new ElementRef(FORM, id);
        ObjectNode field = page.element(present, ref);
        try {
            List<DesignCommand> commands = settings.changes(
                    fields.of(field), ref, field, posted, reply.actor().locale());
            ProcessDraft draft = commands.isEmpty() ? present : edit(reply, key, position, commands);
            return page.answer(reply, draft, position, id);
        } catch (InvalidInput refused) {
            reply.refused(refused).header("HX-Retarget", "#drawer");
            return page.show(reply, present, id, new ElementSettings.Refused(posted, refused.violations()));
        } catch (DesignConflict conflict) {
            reply.refused(conflict);
            return page.conflict(reply, drafts.get(reply.actor(), key), id, position, conflict, posted);
        }
    }

    /**
     * Moves a field.
     *
     * @param by -1 or 1 for one place up or down; otherwise {@code owner} and {@code before} name the place
     */
    @PostMapping("/fields/{id}/place")
    String move(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            DraftPosition position,
            @RequestParam(defaultValue = "0") int by,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String before) {
        ElementRef ref = new ElementRef(FORM, id);
        ElementPlace to = by == 0
                ? place(owner, before)
                : Neighbours.place(drafts.get(reply.actor(), key).content(), ref, by);
        ProcessDraft draft = to == null
                ? drafts.get(reply.actor(), key)
                : edit(reply, key, position, List.of(new DesignCommand.Move(ref, to)));
        return page.answer(reply, draft, position, id);
    }

    @PostMapping("/fields/{id}/copies")
    String copy(PageReply reply, @PathVariable String key, @PathVariable String id, DraftPosition position) {
        DesignCommand copy = new DesignCommand.Copy(new ElementRef(FORM, id));
        return page.answerAdded(reply, edit(reply, key, position, List.of(copy)), position);
    }

    @PostMapping("/fields/{id}/removal")
    String remove(PageReply reply, @PathVariable String key, @PathVariable String id, DraftPosition position) {
        DesignCommand remove = new DesignCommand.Remove(new ElementRef(FORM, id));
        return page.answerWithDrawer(reply, edit(reply, key, position, List.of(remove)), position, "");
    }

    private ProcessDraft edit(PageReply reply, String key, DraftPosition position, List<DesignCommand> commands) {
        return drafts.edit(reply.actor(), key, position.basis(), position.revision(), commands);
    }

    private static ElementPlace place(String owner, String before) {
        ElementRef ref = new ElementRef(FORM, owner);
        return new ElementPlace(new ElementList(ref, LIST), before.isEmpty() ? null : before);
    }
}
