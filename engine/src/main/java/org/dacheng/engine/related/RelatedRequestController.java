package org.dacheng.engine.related;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search results for fields that name requests. */
@RestController
class RelatedRequestController {

    private final RelatedRequests requests;
    private final Messages messages;

    RelatedRequestController(RelatedRequests requests, Messages messages) {
        this.requests = requests;
        this.messages = messages;
    }

    /**
     * @param process keys of the allowed processes; none for all
     * @param approved whether only approved requests are allowed
     * @param q part of a number or title; empty for the newest requests
     */
    @GetMapping("/requests/related")
    List<RequestMatch> search(
            Actor actor,
            @RequestParam(defaultValue = "") Set<String> process,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam(defaultValue = "") String q) {
        return requests.search(actor, process, approved ? RequestStatus.APPROVED : null, q).stream()
                .map(request -> match(request, actor.locale()))
                .toList();
    }

    private RequestMatch match(RelatedRequest request, Locale locale) {
        String status =
                messages.text(Message.of("ui.status." + request.status().name().toLowerCase(Locale.ROOT)), locale);
        return new RequestMatch(
                request.number(),
                request.number() + " " + request.title().in(locale),
                List.of(request.processName().in(locale), status));
    }

    /**
     * A request in the actor's language.
     *
     * @param id the number, which is the answer
     */
    record RequestMatch(String id, String name, List<String> facts) {}
}
