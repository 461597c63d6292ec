package org.dacheng.okr.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The meeting: its list, one person after another with notes beside, and what is left of it when it is over. */
@Controller
@RequestMapping("/okr/team/reviews")
class ReviewController {

    private final Reviews reviews;
    private final Trails trails;
    private final Cycles cycles;
    private final Leads leads;
    private final People people;
    private final Clock clock;

    ReviewController(Reviews reviews, Trails trails, Cycles cycles, Leads leads, People people, Clock clock) {
        this.reviews = reviews;
        this.trails = trails;
        this.cycles = cycles;
        this.leads = leads;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            PageReply reply,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String of) {
        Optional<CycleView> chosen =
                cycle.isEmpty() ? cycles.current(reply.asker()) : Optional.of(cycles.get(reply.asker(), cycle));
        String manager = of.isEmpty() ? reply.asker().personId() : of;
        boolean own = manager.equals(reply.asker().personId());
        reply.with("cycle", chosen.orElse(null));
        reply.with("cycles", cycles.all(reply.asker()));
        reply.with("manager", people.get(manager));
        reply.with("own", own);
        reply.with("leads", own && leads.anybody(reply.asker()));
        reply.with(
                "held",
                chosen.map(one -> reviews.heldBy(reply.asker(), one.id(), manager))
                        .orElse(List.of()));
        reply.with(
                "about",
                own ? chosen.map(one -> reviews.about(reply.asker(), one.id())).orElse(List.of()) : List.of());
        return "okr/reviews";
    }

    @PostMapping
    String begin(PageReply reply, @RequestParam(defaultValue = "") String cycle) {
        try {
            return "redirect:/okr/team/reviews/"
                    + reviews.begin(reply.asker(), cycle).id();
        } catch (InvalidInput refused) {
            reply.flash("failure", refused.violations().get(0).text());
            reply.query("cycle", cycle);
            return "redirect:/okr/team/reviews";
        }
    }

    /** @param person id of whom to look at; where the meeting stands when missing */
    @GetMapping("/{id}")
    String open(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String person) {
        return show(reply, reviews.get(reply.asker(), id), person);
    }

    private String show(PageReply reply, ReviewView review, @Nullable String person) {
        reply.with("review", review);
        if (review.ended() || !review.mayHold()) {
            reply.with("goals", goals(reply.asker(), review));
            return "okr/review-summary";
        }
        int at = person == null || person.isEmpty() ? review.open() : review.place(person);
        if (at < 0) {
            throw new NotFound(Message.of("okr.review.not-found"));
        }
        ReviewView.Part part = review.parts().get(at);
        reply.with("at", at);
        reply.with("part", part);
        reply.with(
                "goals",
                trails.of(
                                reply.asker(),
                                review.cycle(),
                                List.of(part.person().id()),
                                review.since().at(),
                                clock.instant())
                        .getOrDefault(part.person().id(), Trails.OfPerson.NOTHING));
        return "okr/review";
    }

    private Map<String, Trails.OfPerson> goals(Asker asker, ReviewView review) {
        Instant until = review.endedAt() == null ? clock.instant() : review.endedAt();
        return trails.of(
                asker,
                review.cycle(),
                review.parts().stream().map(part -> part.person().id()).toList(),
                review.since().at(),
                until);
    }

    /** While somebody types. */
    @PutMapping("/{id}/notes/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            Asker asker,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "was.words", required = false) @Nullable String read) {
        reviews.note(asker, id, person, words, read);
    }

    /** The same without scripts. */
    @PostMapping("/{id}/notes/{person}")
    String noteAndStay(
            PageReply reply,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String words) {
        try {
            reviews.note(reply.asker(), id, person, words);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            reply.with("typed", words);
            reply.with("wrong", reply.errors(refused.violations()));
            return show(reply, reviews.get(reply.asker(), id), person);
        }
        reply.query("person", person);
        return "redirect:/okr/team/reviews/" + id;
    }

    @PostMapping("/{id}/end")
    String end(PageReply reply, @PathVariable String id) {
        reviews.end(reply.asker(), id);
        reply.flash(Message.of("okr.review.now-ended"));
        return "redirect:/okr/team/reviews/" + id;
    }
}
