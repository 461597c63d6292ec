package org.dacheng.activity.audit;

import org.dacheng.base.text.PlainText;
import org.dacheng.engine.request.RequestList;
import org.dacheng.engine.request.RequestQuery;
import org.dacheng.engine.request.RequestRow;
import org.dacheng.engine.request.Requests;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page where auditors see that the records are whole. */
@Controller
@RequestMapping("/admin/audit")
class AuditController {

    private static final int SEALS = 14;

    private final Verifications verifications;
    private final Timeline timeline;
    private final Requests requests;

    AuditController(Verifications verifications, Timeline timeline, Requests requests) {
        this.verifications = verifications;
        this.timeline = timeline;
        this.requests = requests;
    }

    @GetMapping
    String page(PageReply reply, @RequestParam(defaultValue = "") String number) {
        reply.with("check", verifications.last(reply.asker()).orElse(null));
        reply.with("seals", verifications.seals(reply.asker(), SEALS));
        reply.with("number", PlainText.line(number));
        if (!PlainText.isBlank(number)) {
            RequestRow found = find(reply.asker(), PlainText.line(number));
            reply.with("found", found);
            if (found != null) {
                reply.with("chain", timeline.verify(reply.asker(), found.id()));
            }
        }
        return "activity/audit";
    }

    /** Asked for by the page itself while a verification runs. */
    @GetMapping("/verification")
    String verification(PageReply reply) {
        reply.with("check", verifications.last(reply.asker()).orElse(null));
        return "activity/audit :: verification";
    }

    @PostMapping("/verification")
    String start(Asker asker) {
        verifications.start(asker);
        return "redirect:/admin/audit";
    }

    private @Nullable RequestRow find(Asker asker, String number) {
        RequestQuery query = new RequestQuery(RequestList.ALL, null, null, number, 10, null);
        return requests.list(asker, query).items().stream()
                .filter(row -> row.number().equalsIgnoreCase(number) || row.id().equals(number))
                .findFirst()
                .orElse(null);
    }
}
