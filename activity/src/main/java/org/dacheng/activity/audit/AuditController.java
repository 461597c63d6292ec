package org.dacheng.activity.audit;

import org.dacheng.base.text.PlainText;
import org.dacheng.engine.list.RequestList;
import org.dacheng.engine.list.RequestQuery;
import org.dacheng.engine.list.RequestRow;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which auditors check that the records are complete and unchanged. */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

    private static final int SEALS = 14;

    private final AuditVerifications verifications;
    private final Timeline timeline;
    private final Requests requests;

    AuditController(AuditVerifications verifications, Timeline timeline, Requests requests) {
        this.verifications = verifications;
        this.timeline = timeline;
        this.requests = requests;
    }

    @GetMapping
    String page(PageReply reply, @RequestParam(defaultValue = "") String number) {
        reply.with("check", verifications.last(reply.actor()).orElse(null));
        reply.with("seals", verifications.seals(reply.actor(), SEALS));
        reply.with("number", PlainText.line(number));
        if (!PlainText.isBlank(number)) {
            RequestRow found = find(reply.actor(), PlainText.line(number));
            reply.with("found", found);
            if (found != null) {
                reply.with("chain", timeline.verify(reply.actor(), found.id()));
            }
        }
        return "activity/audit";
    }

    /** Polled by the page while a verification runs. */
    @GetMapping("/verification")
    String verification(PageReply reply) {
        reply.with("check", verifications.last(reply.actor()).orElse(null));
        return "activity/audit :: verification";
    }

    @PostMapping("/verification")
    String start(Actor actor) {
        verifications.start(actor);
        return "redirect:/admin/audit";
    }

    private @Nullable RequestRow find(Actor actor, String number) {
        RequestQuery query = new RequestQuery(RequestList.ALL, null, null, number, 10, null);
        return requests.list(actor, query).items().stream()
                .filter(row -> row.number().equalsIgnoreCase(number) || row.id().equals(number))
                .findFirst()
                .orElse(null);
    }
}
