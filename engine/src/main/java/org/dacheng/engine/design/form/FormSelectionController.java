package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DesignBars;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.FieldMoves;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementPlace;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with the selected fields of a form, one or several, as one step. */
@Controller
@RequestMapping("/design/{key}/form")
class FormSelectionController {

    private static final String FORM = DesignTab.FORM.file();
    private static final String REQUIRED = "/validate/required";

    private final ProcessDrafts drafts;
    private final CanvasSteps steps;
    private final FormTab tab;
    private final CanvasPage page;
    private final FieldSettings fields;
    private final DesignBars bars;

    FormSelectionController(
            ProcessDrafts drafts,
            CanvasSteps steps,
            FormTab tab,
            CanvasPage page,
            FieldSettings fields,
            DesignBars bars) {
        this.drafts = drafts;
        this.steps = steps;
        this.tab = tab;
        this.page = page;
        this.fields = fields;
        this.bars = bars;
    }

    /** Where the fields can be moved to. */
    @GetMapping("/places")
    String places(PageReply reply, @PathVariable String key, @RequestParam List<String> id) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("places", FieldPlaces.of(draft.content().file(FORM), id)).with("moved", id);
        bars.show(reply, draft, DesignTab.FORM);
        return reply.view("engine/design/places", "choices");
    }

    /**
     * Moves fields.
     *
     * @param by -1 or 1 for one place up or down
     * @param to otherwise the place, see {@link FieldTarget}
     */
    @PostMapping("/selection/place")
    String move(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam List<String> id,
            @RequestParam(defaultValue = "0") int by,
            @RequestParam(defaultValue = "into:") String to) {
        return steps.carryOut(tab, reply, key, position, id, draft -> moves(draft.content(), id, by, to), draft -> {
            reply.with("announcement", place(draft.content(), id));
            return page.answer(tab, reply, draft, position, id);
        });
    }

    private static List<DesignCommand> moves(DesignDocument form, List<String> ids, int by, String to) {
        List<ElementRef> refs = form.outermost(FORM, ids);
        if (by == 0) {
            return FieldTarget.of(to).moves(form, refs);
        }
        ElementPlace place = Neighbours.place(form, refs, by);
        return place == null ? List.of() : FieldMoves.to(form, refs, place);
    }

    /** Which place the first field has now. */
    private static Message place(DesignDocument form, List<String> ids) {
        ElementRef first = form.outermost(FORM, ids).get(0);
        return FieldNames.place(form, first);
    }

    /** Adds copies behind the last of the fields. */
    @PostMapping("/selection/copies")
    String copy(PageReply reply, @PathVariable String key, DraftPosition position, @RequestParam List<String> id) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                id,
                draft -> copies(draft.content(), draft.content().outermost(FORM, id)),
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    private static List<DesignCommand> copies(DesignDocument form, List<ElementRef> refs) {
        ElementRef last = refs.get(refs.size() - 1);
        if (form.place(last).isEmpty()) {
            return List.of(new DesignCommand.Copy(last));
        }
        List<ObjectNode> contents =
                refs.stream().map(ref -> form.find(ref).orElseThrow()).toList();
        ElementPlace below = FieldMoves.nextTo(form, last, true).orElseThrow();
        return List.of(new DesignCommand.Paste(below, contents));
    }

    @PostMapping("/selection/removal")
    String remove(PageReply reply, @PathVariable String key, DraftPosition position, @RequestParam List<String> id) {
        return steps.carryOut(tab, reply, key, position, id, draft -> removals(draft.content(), id), draft -> {
            reply.with("announcement", Message.of("engine.design.deleted", id.size()));
            return page.answerWithDrawer(tab, reply, draft, position, List.of());
        });
    }

    static List<DesignCommand> removals(DesignDocument form, List<String> ids) {
        return form.outermost(FORM, ids).stream()
                .<DesignCommand>map(DesignCommand.Remove::new)
                .toList();
    }

    /** Makes fields required or not; fields that take no answer stay as they are. */
    @PostMapping("/selection/requirement")
    String require(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam List<String> id,
            @RequestParam boolean required) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                id,
                draft -> requirements(draft, id, required),
                draft -> page.answerWithDrawer(tab, reply, draft, position, id));
    }

    private List<DesignCommand> requirements(ProcessDraft draft, List<String> ids, boolean required) {
        return draft.content().outermost(FORM, ids).stream()
                .filter(ref ->
                        draft.content().find(ref).map(fields::canBeRequired).orElse(true))
                .<DesignCommand>map(ref -> new DesignCommand.Set(ref, REQUIRED, required ? BooleanNode.TRUE : null))
                .toList();
    }
}
