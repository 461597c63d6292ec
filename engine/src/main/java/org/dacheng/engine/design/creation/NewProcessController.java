package org.dacheng.engine.design.creation;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.engine.design.ProcessDraft;
import org.dacheng.engine.design.list.DesignList;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Begins a process: empty, of pasted lines, or as a copy of another. */
@Controller
@RequestMapping("/design")
class NewProcessController {

    private final NewProcess creation;
    private final FormSources sources;
    private final DesignList list;

    NewProcessController(NewProcess creation, FormSources sources, DesignList list) {
        this.creation = creation;
        this.sources = sources;
        this.list = list;
    }

    /**
     * Begins a process.
     *
     * @param lines one field in each line; none for an empty form
     */
    @PostMapping
    String create(
            PageReply reply,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String lines) {
        try {
            ProcessDraft draft = creation.named(reply.actor(), name, sources.ofLines(reply.actor(), lines));
            return "redirect:/design/" + draft.key() + "/form";
        } catch (InvalidInput refused) {
            reply.refused(refused).with("name", name).with("lines", lines);
            return list.show(reply, "", refused.violations());
        }
    }

    @PostMapping("/{key}/copies")
    String copy(PageReply reply, @PathVariable String key) {
        ProcessDraft draft = creation.copy(reply.actor(), key);
        return "redirect:/design/" + draft.key() + "/basics";
    }
}
