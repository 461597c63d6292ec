package org.dacheng.engine.design.flow;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.canvas.CanvasPage;
import org.dacheng.engine.design.canvas.CanvasSettings;
import org.dacheng.engine.design.canvas.CanvasSteps;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The flow designer: the tab on which the flow of a process is made. Every edit is one step of its draft. */
@Controller
@RequestMapping("/design/{key}/flow")
class FlowDesignController {

    private final ProcessDrafts drafts;
    private final FlowTab tab;
    private final CanvasPage page;
    private final CanvasSteps steps;
    private final CanvasSettings settings;
    private final Messages messages;

    FlowDesignController(
            ProcessDrafts drafts,
            FlowTab tab,
            CanvasPage page,
            CanvasSteps steps,
            CanvasSettings settings,
            Messages messages) {
        this.drafts = drafts;
        this.tab = tab;
        this.page = page;
        this.steps = steps;
        this.settings = settings;
        this.messages = messages;
    }

    /** @param field ids of the selected nodes or branches; htmx asks for their drawer alone */
    @GetMapping
    String show(PageReply reply, @PathVariable String key, @RequestParam(defaultValue = "") List<String> field) {
        return page.show(tab, reply, drafts.get(reply.actor(), key), field, ElementSettings.Refused.NOTHING);
    }

    /** What others have changed since a revision. */
    @GetMapping("/changes")
    String changes(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam(defaultValue = "") List<String> selected) {
        return page.news(tab, reply, drafts.get(reply.actor(), key), position, selected);
    }

    /**
     * What can be added at a place, for pages without scripts.
     *
     * @param to place, see {@link FlowMoves#place}
     */
    @GetMapping("/additions")
    String additions(PageReply reply, @PathVariable String key, @RequestParam String to) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        reply.with("to", to)
                .with("kinds", NodeChoice.all(messages, reply.actor().locale()));
        page.showBar(tab, reply, draft);
        return "engine/design/flow-additions";
    }

    /** Adds a node. */
    @PostMapping("/nodes")
    String add(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam String type,
            @RequestParam(defaultValue = "into:") String to) {
        NodeKind kind = NodeKind.of(type).orElseThrow(() -> InvalidInput.of("/type", "engine.design.no-such-node"));
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(),
                draft -> List.of(new DesignCommand.Add(FlowMoves.place(draft.content(), to), kind.content(messages))),
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    /** Changes settings of a node or branch, see {@link CanvasSettings}. */
    @PostMapping("/nodes/{id}")
    String change(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> sent) {
        return settings.change(tab, reply, key, FlowTab.ref(id), position, sent);
    }

    /** Changes settings of the flow as a whole. */
    @PostMapping("/settings")
    String changeFlow(
            PageReply reply,
            @PathVariable String key,
            DraftPosition position,
            @RequestParam MultiValueMap<String, String> sent) {
        return settings.change(tab, reply, key, ElementRef.file(FlowTab.FILE), position, sent);
    }

    /** Adds a branch to a condition or parallel node. */
    @PostMapping("/nodes/{id}/branches")
    String addBranch(PageReply reply, @PathVariable String key, @PathVariable String id, DraftPosition position) {
        return steps.carryOut(
                tab,
                reply,
                key,
                position,
                List.of(id),
                draft -> List.of(branch(draft.content(), FlowTab.ref(id))),
                draft -> page.answerAdded(tab, reply, draft, position));
    }

    private DesignCommand branch(DesignDocument content, ElementRef split) {
        int number =
                content.find(split).map(found -> found.path("branches").size()).orElse(0);
        boolean conditional = content.find(split)
                .filter(found -> found.path("type").asText().equals("condition"))
                .isPresent();
        return FlowMoves.addBranch(
                content,
                split,
                NodeKind.branch(messages, "engine.design.new-branch", conditional ? number : number + 1));
    }
}
