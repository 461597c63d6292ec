package org.dacheng.people.profile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.deputy.Deputies;
import org.dacheng.people.deputy.DeputyView;
import org.dacheng.people.deputy.HandOverResult;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Deputies on the profile page, in whole days of the actor's time zone. */
@Controller
@RequestMapping("/profile/deputy")
class DeputyController {

    private final ProfilePage page;
    private final Deputies deputies;
    private final People people;
    private final Clock clock;

    DeputyController(ProfilePage page, Deputies deputies, People people, Clock clock) {
        this.page = page;
        this.deputies = deputies;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping
    String appoint(PageReply reply, @ModelAttribute DeputyForm form) {
        List<Violation> violations = new ArrayList<>();
        LocalDate from = DeputyForm.date("/from", form.from(), violations);
        LocalDate until = DeputyForm.date("/until", form.until(), violations);
        try {
            if (violations.isEmpty()) {
                String deputy = form.deputy() == null ? "" : PlainText.line(form.deputy());
                DeputyView named = deputies.appoint(
                        reply.actor(),
                        deputy,
                        start(reply.actor(), from),
                        end(reply.actor(), until),
                        form.takesWhatWaits());
                reply.flash(appointedMessage(reply.actor(), named, form.takesWhatWaits()));
                return "redirect:/profile";
            }
        } catch (InvalidInput refused) {
            violations = refused.violations();
        }
        reply.status(422);
        reply.with("deputyForm", form);
        people.find(form.deputy() == null ? "" : form.deputy()).ifPresent(person -> reply.with("deputyPerson", person));
        return page.show(reply, "deputy", violations);
    }

    private Message appointedMessage(Actor actor, DeputyView deputy, boolean takesOver) {
        LocalText name = people.get(deputy.deputyId()).name();
        if (!deputy.covers(clock.instant())) {
            return Message.of(takesOver ? "people.deputy.named-takes-over-later" : "people.deputy.named-later", name);
        }
        if (!takesOver) {
            return Message.of("people.deputy.named", name);
        }
        HandOverResult done = deputies.handOver(actor);
        deputies.markTakenOver(deputy.id());
        return Message.of("people.deputy.named-and", name, handedOverMessage(done));
    }

    /** Hands over approvals that arrived before the deputy was named. */
    @PostMapping("/hand-over")
    String handOver(PageReply reply) {
        reply.flash(handedOverMessage(deputies.handOver(reply.actor())));
        return "redirect:/profile";
    }

    private static Message handedOverMessage(HandOverResult done) {
        return done.kept() == 0
                ? Message.of("people.deputy.handed-over", done.moved())
                : Message.of("people.deputy.handed-over-but", done.moved(), done.kept());
    }

    @PostMapping("/{id}/removal")
    String remove(PageReply reply, @PathVariable String id) {
        deputies.remove(reply.actor(), id);
        reply.flash(Message.of("people.deputy.removed"));
        return "redirect:/profile";
    }

    private static @Nullable Instant start(Actor actor, @Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(actor.zone()).toInstant();
    }

    private static @Nullable Instant end(Actor actor, @Nullable LocalDate day) {
        return start(actor, day == null ? null : day.plusDays(1));
    }
}
