package org.dacheng.engine.form;

import org.dacheng.base.text.Message;
import org.dacheng.engine.access.RequestView;
import org.dacheng.engine.process.ProcessSwitchedOff;
import org.dacheng.engine.request.Requests;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens the form of a process with the answers of an ended request of the actor. */
@Controller
class RequestCopyController {

    private final Requests requests;
    private final RequestFormCopy copy;

    RequestCopyController(Requests requests, RequestFormCopy copy) {
        this.requests = requests;
        this.copy = copy;
    }

    @PostMapping("/requests/{id}/copy")
    String copy(PageReply reply, @PathVariable String id) {
        RequestView request = requests.get(reply.actor(), id);
        try {
            reply.query("draft", copy.begin(reply.actor(), request));
            reply.flash(Message.of("engine.form.copied", request.number()));
            return "redirect:/start/" + request.processKey();
        } catch (ProcessSwitchedOff refused) {
            reply.flash("failure", refused.text());
            return "redirect:/requests/" + id;
        }
    }
}
