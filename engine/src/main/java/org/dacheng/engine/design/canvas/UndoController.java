package org.dacheng.engine.design.canvas;

import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.page.DraftPosition;
import org.dacheng.forms.design.DesignRequests;
import org.dacheng.forms.design.NothingToUndo;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Undo and redo on every tab of a process. */
@Controller
@RequestMapping("/design/{key}")
class UndoController {

    private final ProcessDrafts drafts;
    private final DesignRequests requests;
    private final CanvasPage page;
    private final List<CanvasTab<?>> canvases;

    UndoController(ProcessDrafts drafts, DesignRequests requests, CanvasPage page, List<CanvasTab<?>> canvases) {
        this.drafts = drafts;
        this.requests = requests;
        this.page = page;
        this.canvases = canvases;
    }

    @PostMapping("/undos")
    String undo(PageReply reply, @PathVariable String key, @RequestParam("tab") String path, DraftPosition position) {
        DesignTab tab = DesignTab.of(path);
        try {
            Optional<Message> done = requests.once(key, position.request(), () -> drafts.undo(reply.actor(), key))
                    .map(step ->
                            Message.of("engine.design.undone", step.summary().message()));
            return answer(reply, key, tab, position, done);
        } catch (NothingToUndo nothing) {
            return refused(reply, key, tab, position, nothing);
        }
    }

    @PostMapping("/redos")
    String redo(PageReply reply, @PathVariable String key, @RequestParam("tab") String path, DraftPosition position) {
        DesignTab tab = DesignTab.of(path);
        try {
            Optional<Message> done = requests.once(key, position.request(), () -> drafts.redo(reply.actor(), key))
                    .map(step ->
                            Message.of("engine.design.redone", step.summary().message()));
            return answer(reply, key, tab, position, done);
        } catch (NothingToUndo nothing) {
            return refused(reply, key, tab, position, nothing);
        }
    }

    private String answer(PageReply reply, String key, DesignTab tab, DraftPosition position, Optional<Message> done) {
        if (!reply.isFragment()) {
            done.ifPresent(reply::flash);
            return "redirect:/design/" + key + "/" + tab.path();
        }
        done.ifPresent(text -> reply.with("flash", text));
        return page.answerWithDrawer(canvas(tab), reply, drafts.get(reply.actor(), key), position, List.of());
    }

    private String refused(PageReply reply, String key, DesignTab tab, DraftPosition position, Failure failure) {
        if (!reply.isFragment()) {
            reply.flash("failure", failure.text());
            return "redirect:/design/" + key + "/" + tab.path();
        }
        reply.with("failure", failure.text());
        return page.answer(canvas(tab), reply, drafts.get(reply.actor(), key), position, List.of());
    }

    /** Scripts ask for a part of the page only where there is a canvas. */
    private CanvasTab<?> canvas(DesignTab tab) {
        return canvases.stream().filter(one -> one.tab() == tab).findFirst().orElse(canvases.get(0));
    }
}
