package org.dacheng.engine.design.flow;

import org.dacheng.engine.design.page.DesignTab;

import org.dacheng.engine.design.page.DesignBars;

import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab that shows the flow of a process as sentences. */
@Controller
class FlowController {

    private final ProcessDrafts drafts;
    private final DesignBars bars;

    FlowController(ProcessDrafts drafts, DesignBars bars) {
        this.drafts = drafts;
        this.bars = bars;
    }

    @GetMapping("/design/{key}/flow")
    String show(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = drafts.get(reply.actor(), key);
        bars.show(reply, draft, DesignTab.FLOW);
        reply.with("nodes", FlowOutline.of(draft.content().file(DesignTab.FLOW.file())));
        return "engine/design/flow";
    }
}
