package org.dacheng.okr.review;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.person.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meeting: its list, one person after another with notes beside, and what is left of it when it is over. */
@Controller
@RequestMapping("/okr/team/reviews")
class ReviewController {

    private final Reviews reviews;
    private final Trails trails;
    private final Cycles cycles;
    private final Leads leads;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    ReviewController(
            Reviews reviews, Trails trails, Cycles cycles, Leads leads, People people, Messages messages, Clock clock) {
        this.reviews = reviews;
        this.trails = trails;
        this.cycles = cycles;
        this.leads = leads;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            Asker asker,
            @RequestParam(defaultValue = "") String cycle,
            @RequestParam(defaultValue = "") String of,
            Model model) {
        Optional<CycleView> chosen = cycle.isEmpty() ? cycles.current(asker) : Optional.of(cycles.get(asker, cycle));
        String manager = of.isEmpty() ? asker.personId() : of;
        boolean own = manager.equals(asker.personId());
        model.addAttribute("cycle", chosen.orElse(null));
        model.addAttribute("cycles", cycles.all(asker));
        model.addAttribute("manager", people.get(manager));
        model.addAttribute("own", own);
        model.addAttribute("leads", own && leads.anybody(asker));
        model.addAttribute(
                "held",
                chosen.map(one -> reviews.heldBy(asker, one.id(), manager)).orElse(List.of()));
        model.addAttribute(
                "about", own ? chosen.map(one -> reviews.about(asker, one.id())).orElse(List.of()) : List.of());
        return "okr/reviews";
    }

    @PostMapping
    String begin(Asker asker, @RequestParam(defaultValue = "") String cycle, RedirectAttributes redirect) {
        try {
            return "redirect:/okr/team/reviews/" + reviews.begin(asker, cycle).id();
        } catch (InvalidInput refused) {
            redirect.addFlashAttribute("failure", refused.violations().get(0).text());
            redirect.addAttribute("cycle", cycle);
            return "redirect:/okr/team/reviews";
        }
    }

    /** @param person id of whom to look at; where the meeting stands when missing */
    @GetMapping("/{id}")
    String open(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String person,
            Model model) {
        return show(asker, reviews.get(asker, id), person, model);
    }

    private String show(Asker asker, ReviewView review, @Nullable String person, Model model) {
        model.addAttribute("review", review);
        if (review.ended() || !review.mayHold()) {
            model.addAttribute("goals", goals(asker, review));
            return "okr/review-summary";
        }
        int at = person == null || person.isEmpty() ? review.open() : review.place(person);
        if (at < 0) {
            throw new NotFound(Message.of("okr.review.not-found"));
        }
        ReviewView.Part part = review.parts().get(at);
        model.addAttribute("at", at);
        model.addAttribute("part", part);
        model.addAttribute(
                "goals",
                trails.of(
                                asker,
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
            Asker asker,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            reviews.note(asker, id, person, words);
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            model.addAttribute("typed", words);
            model.addAttribute("wrong", new FieldErrors(refused.violations(), messages, asker.locale()));
            return show(asker, reviews.get(asker, id), person, model);
        }
        redirect.addAttribute("person", person);
        return "redirect:/okr/team/reviews/" + id;
    }

    @PostMapping("/{id}/end")
    String end(Asker asker, @PathVariable String id, RedirectAttributes redirect) {
        reviews.end(asker, id);
        redirect.addFlashAttribute("flash", Message.of("okr.review.now-ended"));
        return "redirect:/okr/team/reviews/" + id;
    }
}
