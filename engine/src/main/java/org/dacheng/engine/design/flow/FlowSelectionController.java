package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignClipboard;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is done with the selected nodes of a flow, one or several, as one step. */
@Controller
@RequestMapping("/design/{key}/flow")
class FlowSelectionController {

    private final ProcessDrafts drafts;
    private final FlowTab tab;
    private final CanvasPage page;
    private final CanvasSteps steps;
    private final DesignClipboard clips;
    private final Messages messages;

    FlowSelectionController(
            ProcessDrafts drafts,
            FlowTab tab,
            CanvasPage page,
            CanvasSteps steps,
            DesignClipboard clips,
            Messages messages) {
        this.drafts = drafts;
        this.tab = tab;
        this.page = page;
        this.steps = steps;
        this.clips = clips;
        this.messages = messages;
    }

    /** Where the nodes can be moved to. */
    @GetMapping("/places")
    String places(PageReply reply, @PathVariable String key, @RequestParam List<String> id) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("places", FlowPlace.all(draft.content().view(FlowTab.FILE), id, messages));
        reply.with("moved", id);
        page.showBar(tab, reply, draft);
        return reply.view("engine/design/flow-places", "choices");
    }

    /**
     * Moves nodes, or a branch beside the others.
     *
     * @param by -1 or 1 for one place
     * @param to otherwise the place, see {@link FlowMoves#place}
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

    private static List<DesignCommand> moves(DesignDocument content, List<String> ids, int by, String to) {
        List<ElementRef> refs = content.outermost(FlowTab.FILE, ids);
        return by == 0 ? FlowMoves.to(content, refs, to) : FlowMoves.by(content, refs.get(0), by);
    }

    /** Which place the first element has now. */
    private static Message place(DesignDocument content, List<String> ids) {
        ElementRef first = content.outermost(FlowTab.FILE, ids).get(0);
        int[] position = FlowMoves.position(content, first);
        return Message.of("engine.design.node-moved", position[0], position[1]);
    }

    /** Adds copies, each behind its original. */
    @PostMapping("/selection/copies")
    String copy(PageReply reply, @PathVariable String key, DraftPosition position, @RequestParam List<String> id) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                id,
                draft -> copies(draft.content(), id),
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    /** There is one default branch in a condition. */
    private static List<DesignCommand> copies(DesignDocument content, List<String> ids) {
        return content.outermost(FlowTab.FILE, ids).stream()
                .filter(ref -> content.value(ref, "/default") == null)
                .<DesignCommand>map(DesignCommand.Copy::new)
                .toList();
    }

    @PostMapping("/selection/removal")
    String remove(PageReply reply, @PathVariable String key, DraftPosition position, @RequestParam List<String> id) {
        return steps.carryOut(tab, reply, key, position, id, draft -> removals(draft.content(), id), draft -> {
            reply.with("announcement", Message.of("engine.design.nodes-deleted", id.size()));
            return page.answerWithDrawer(tab, reply, draft, position, List.of());
        });
    }

    private static List<DesignCommand> removals(DesignDocument content, List<String> ids) {
        return FlowMoves.remove(content, content.outermost(FlowTab.FILE, ids));
    }

    /**
     * Keeps nodes for pasting, also into another process.
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
        DesignDocument content = drafts.get(reply.actor(), key).content();
        List<ElementRef> kept = content.outermost(FlowTab.FILE, id).stream()
                .filter(ref ->
                        content.has(ref) && FlowMoves.splitOf(content, ref).isEmpty())
                .toList();
        if (!kept.isEmpty()) {
            List<ObjectNode> nodes =
                    kept.stream().map(content::find).flatMap(Optional::stream).toList();
            clips.keep(reply.actor(), FlowTab.FILE, nodes);
            reply.with("announcement", Message.of("engine.design.clipped-nodes", nodes.size()));
        }
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                id,
                draft -> {
                    if (kept.isEmpty()) {
                        throw InvalidInput.of("", "engine.design.branch-stays");
                    }
                    return cut ? FlowMoves.remove(draft.content(), kept) : List.of();
                },
                draft -> page.answerWithDrawer(tab, reply, draft, position, cut ? List.of() : id));
    }

    /**
     * Pastes what was copied last; what it reads in another form or company is then a problem of the draft.
     *
     * @param to place, see {@link FlowMoves#place}
     */
    @PostMapping("/pastes")
    String paste(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "into:") String to) {
        List<ObjectNode> nodes = clips.find(reply.actor(), FlowTab.FILE);
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(),
                draft -> {
                    if (nodes.isEmpty()) {
                        throw InvalidInput.of("", "engine.design.no-nodes-clipped");
                    }
                    return List.of(new DesignCommand.Paste(FlowMoves.place(draft.content(), to), nodes));
                },
                draft -> page.answerAdded(tab, reply, draft, position));
    }
}
