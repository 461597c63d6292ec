package org.dacheng.engine.form;

import java.io.Serializable;
import java.util.List;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of the actor's drafts. */
@Controller
@RequestMapping("/drafts")
class DraftListController {

    private final DraftList list;
    private final Drafts drafts;

    DraftListController(DraftList list, Drafts drafts) {
        this.list = list;
        this.drafts = drafts;
    }

    @GetMapping
    String list(PageReply reply) {
        reply.with("rows", list.of(reply.actor()));
        return "engine/drafts";
    }

    /** Offers to restore it. */
    @PostMapping("/{place}/{page}/removal")
    String discard(PageReply reply, @PathVariable String place, @PathVariable String page) {
        if (!drafts.setAside(reply.actor(), place, page)) {
            throw gone();
        }
        reply.flash(Message.of("engine.drafts.discarded"));
        reply.flash("undo", new DraftUndoOffer("/drafts/" + place + "/" + page + "/restoration"));
        return "redirect:/drafts";
    }

    @PostMapping("/{place}/{page}/restoration")
    String restore(PageReply reply, @PathVariable String place, @PathVariable String page) {
        if (!drafts.restore(reply.actor(), place, page)) {
            throw gone();
        }
        reply.flash(Message.of("engine.drafts.restored"));
        return "redirect:/drafts";
    }

    private static NotFound gone() {
        return new NotFound(Message.of("engine.drafts.gone"));
    }

    /**
     * The undo button shown after a draft was discarded.
     *
     * @param address target of the post
     */
    record DraftUndoOffer(String address) implements Serializable {

        private static final long OFFERED_SECONDS = 60;

        public List<String> fields() {
            return List.of();
        }

        public boolean inPlace() {
            return false;
        }

        /** How long it is offered. */
        public long seconds() {
            return OFFERED_SECONDS;
        }
    }
}
