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
import org.dacheng.people.actor.Actor;
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

/** Pages of review meetings: the list, one person after another with notes, and the notes of a finished meeting. */
@Controller
@RequestMapping("/okr/team/reviews")
class ReviewController {

    private final Reviews reviews;
    private final ObjectiveActivities activities;
    private final Cycles cycles;
    private final ManagerAccess managerAccess;
    private final People people;
    private final Clock clock;

    ReviewController(
            Reviews reviews,
            ObjectiveActivities activities,
            Cycles cycles,
            ManagerAccess managerAccess,
            People people,
            Clock clock) {
        this.reviews = reviews;
        this.activities = activities;
        this.cycles = cycles;
        this.managerAccess = managerAccess;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            PageReply reply,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String of) {
        Optional<CycleView> chosen =
                cycle.isEmpty() ? cycles.current(reply.actor()) : Optional.of(cycles.get(reply.actor(), cycle));
        String manager = of.isEmpty() ? reply.actor().personId() : of;
        boolean own = manager.equals(reply.actor().personId());
        reply.with("cycle", chosen.orElse(null));
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("manager", people.get(manager));
        reply.with("own", own);
        reply.with("leads", own && managerAccess.hasReports(reply.actor()));
        reply.with(
                "held",
                chosen.map(one -> reviews.heldBy(reply.actor(), one.id(), manager))
                        .orElse(List.of()));
        reply.with(
                "about",
                own
                        ? chosen.map(one -> reviews.ofParticipant(reply.actor(), one.id()))
                                .orElse(List.of())
                        : List.of());
        return "okr/reviews";
    }

    @PostMapping
    String begin(PageReply reply, @RequestParam(defaultValue = "") String cycle) {
        try {
            return "redirect:/okr/team/reviews/"
                    + reviews.begin(reply.actor(), cycle).id();
        } catch (InvalidInput refused) {
            reply.flash("failure", refused.violations().get(0).text());
            reply.query("cycle", cycle);
            return "redirect:/okr/team/reviews";
        }
    }

    /** @param person id of the person to show; the current one of the meeting when missing */
    @GetMapping("/{id}")
    String open(PageReply reply, @PathVariable String id, @RequestParam(required = false) @Nullable String person) {
        return show(reply, reviews.get(reply.actor(), id), person);
    }

    private String show(PageReply reply, ReviewView review, @Nullable String person) {
        reply.with("review", review);
        if (review.isEnded() || !review.mayHold()) {
            reply.with("goals", goals(reply.actor(), review));
            return "okr/review-summary";
        }
        int at = person == null || person.isEmpty() ? review.firstWithoutNote() : review.indexOf(person);
        if (at < 0) {
            throw new NotFound(Message.of("okr.review.not-found"));
        }
        ReviewView.Participant part = review.participants().get(at);
        reply.with("at", at);
        reply.with("part", part);
        reply.with(
                "goals",
                activities
                        .of(
                                reply.actor(),
                                review.cycle(),
                                List.of(part.person().id()),
                                review.since().at(),
                                clock.instant())
                        .getOrDefault(part.person().id(), ObjectiveActivities.PersonActivities.NOTHING));
        return "okr/review";
    }

    private Map<String, ObjectiveActivities.PersonActivities> goals(Actor actor, ReviewView review) {
        Instant until = review.endedAt() == null ? clock.instant() : review.endedAt();
        return activities.of(
                actor,
                review.cycle(),
                review.participants().stream().map(part -> part.person().id()).toList(),
                review.since().at(),
                until);
    }

    /** Saves a note while typing. */
    @PutMapping("/{id}/notes/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(
            Actor actor,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(name = "was.words", required = false) @Nullable String read) {
        reviews.note(actor, id, person, words, read);
    }

    /** The same without scripts. */
    @PostMapping("/{id}/notes/{person}")
    String noteAndStay(
            PageReply reply,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String words) {
        try {
            reviews.note(reply.actor(), id, person, words);
        } catch (InvalidInput refused) {
            reply.refused(refused);
            reply.with("typed", words);
            reply.with("wrong", reply.errors(refused.violations()));
            return show(reply, reviews.get(reply.actor(), id), person);
        }
        reply.query("person", person);
        return "redirect:/okr/team/reviews/" + id;
    }

    @PostMapping("/{id}/end")
    String end(PageReply reply, @PathVariable String id) {
        reviews.end(reply.actor(), id);
        reply.flash(Message.of("okr.review.now-ended"));
        return "redirect:/okr/team/reviews/" + id;
    }
}
