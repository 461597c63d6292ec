package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignClipboard;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Copies fields between forms, through the clipboard that the server keeps for each designer. */
@Controller
@RequestMapping("/design/{key}/form")
class FormClipController {

    private static final String FORM = DesignTab.FORM.file();

    private final ProcessDrafts drafts;
    private final DesignClipboard clips;
    private final CanvasSteps steps;
    private final FormTab tab;
    private final CanvasPage page;

    FormClipController(ProcessDrafts drafts, DesignClipboard clips, CanvasSteps steps, FormTab tab, CanvasPage page) {
        this.drafts = drafts;
        this.clips = clips;
        this.steps = steps;
        this.tab = tab;
        this.page = page;
    }

    /**
     * Keeps fields for pasting.
     *
     * @param cut whether they are removed here
     */
    @PostMapping("/clips")
    String keep(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam List<String> id,
            @RequestParam(defaultValue = "false") boolean cut) {
        DesignDocument form = drafts.get(reply.actor(), key).content();
        List<ObjectNode> elements = form.outermost(FORM, id).stream()
                .map(form::find)
                .flatMap(Optional::stream)
                .toList();
        if (!elements.isEmpty()) {
            clips.keep(reply.actor(), FORM, elements);
        }
        reply.with("announcement", Message.of("engine.design.clipped", elements.size()));
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                id,
                draft -> cut ? FormSelectionController.removals(draft.content(), id) : List.of(),
                draft -> page.answerWithDrawer(tab, reply, draft, position, cut ? List.of() : id));
    }

    /**
     * Pastes what was copied last.
     *
     * @param to place, see {@link FieldTarget}
     */
    @PostMapping("/pastes")
    String paste(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "into:") String to) {
        List<ObjectNode> elements = clips.find(reply.actor(), FORM);
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(),
                draft -> {
                    if (elements.isEmpty()) {
                        throw InvalidInput.of("", "engine.design.nothing-clipped");
                    }
                    return List.of(new DesignCommand.Paste(FieldTarget.of(to).place(draft.content()), elements));
                },
                draft -> page.answerAdded(tab, reply, draft, position));
    }
}
