package org.dacheng.engine.related;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.people.actor.Actor;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search results for fields that name requests. */
@RestController
class RelatedRequestController {

    private static final int MAX_NUMBERS = 200;

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

    /**
     * Which requests are meant by numbers that were written elsewhere, such as in a spreadsheet.
     *
     * @param process as in {@link #search}
     * @param asked the numbers as {@code q}, also with a title behind them; only the first 200 are answered
     * @return an answer for each number, in the same order
     */
    @PostMapping("/requests/related")
    List<NamedRequests> named(
            Actor actor,
            @RequestParam(defaultValue = "") Set<String> process,
            @RequestParam(defaultValue = "false") boolean approved,
            @RequestParam MultiValueMap<String, String> asked) {
        List<String> numbers = asked.getOrDefault("q", List.of()).stream()
                .limit(MAX_NUMBERS)
                .map(RelatedRequestController::number)
                .toList();
        Map<String, RelatedRequest> named =
                requests.named(actor, process, approved ? RequestStatus.APPROVED : null, numbers);
        return numbers.stream()
                .map(number -> Stream.ofNullable(named.get(number))
                        .map(request -> match(request, actor.locale()))
                        .toList())
                .map(NamedRequests::new)
                .toList();
    }

    /** What is chosen in a form is copied from it with the title. */
    private static String number(String text) {
        return PlainText.line(text).split(" ", 2)[0];
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

    /**
     * The request that a number means.
     *
     * @param exact empty when there is none that the actor may read and the field allows
     */
    record NamedRequests(List<RequestMatch> exact) {}
}
