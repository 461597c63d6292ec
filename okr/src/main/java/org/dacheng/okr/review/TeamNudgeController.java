package org.dacheng.okr.review;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.enums.EnumKeys;
import org.dacheng.okr.nudge.NewNudge;
import org.dacheng.okr.nudge.NudgeReason;
import org.dacheng.okr.nudge.NudgeResult;
import org.dacheng.okr.nudge.Nudges;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reminds one person on the manager's page, or everybody shown on it. */
@Controller
@RequestMapping("/okr/team/nudges")
class TeamNudgeController {

    private final TeamOverviews teamOverviews;
    private final Nudges nudges;
    private final Cycles cycles;
    private final People people;

    TeamNudgeController(TeamOverviews teamOverviews, Nudges nudges, Cycles cycles, People people) {
        this.teamOverviews = teamOverviews;
        this.nudges = nudges;
        this.cycles = cycles;
        this.people = people;
    }

    /** @param person id of one person; everybody shown when missing */
    @GetMapping
    String open(
            PageReply reply,
            @ModelAttribute("filter") TeamOverviewFilter filter,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String reason) {
        show(reply, filter, person, reason, "", List.of());
        return reply.view("okr/nudge", "reminder");
    }

    @PostMapping
    String send(
            PageReply reply,
            @ModelAttribute("filter") TeamOverviewFilter filter,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String words) {
        CycleView cycle = cycle(reply.actor(), filter);
        try {
            List<String> ids = ids(reply.actor(), cycle, filter, person);
            NudgeResult nudged = nudges.send(reply.actor(), new NewNudge(cycle.id(), ids, reason(reason), words));
            reply.flash(nudged.sent().isEmpty() ? "failure" : "flash", nudged.message());
            return "redirect:" + filter.with(cycle.id(), filter.show());
        } catch (InvalidInput refused) {
            reply.refused(refused);
            show(reply, filter, person, reason, words, refused.violations());
            return "okr/nudge";
        }
    }

    private List<String> ids(Actor actor, CycleView cycle, TeamOverviewFilter filter, @Nullable String person) {
        return person == null || person.isBlank()
                ? teamOverviews.ids(actor, TeamOverviewController.query(actor, cycle, filter))
                : List.of(person);
    }

    private void show(
            PageReply reply,
            TeamOverviewFilter filter,
            @Nullable String person,
            @Nullable String reason,
            String words,
            List<Violation> violations) {
        CycleView cycle = cycle(reply.actor(), filter);
        AttentionReason concern = filter.concern();
        NudgeReason usual = concern == null || concern.reason() == null ? NudgeReason.OTHER : concern.reason();
        reply.with("cycle", cycle);
        reply.with("person", person == null || person.isBlank() ? null : people.get(person));
        reply.with("count", ids(reply.actor(), cycle, filter, person).size());
        reply.with("reasons", NudgeReason.values());
        reply.with("reason", reason == null || reason.isEmpty() ? usual.key() : reason);
        reply.with("words", words);
        reply.with("violations", violations);
        reply.with("wrong", reply.errors(violations));
    }

    private CycleView cycle(Actor actor, TeamOverviewFilter filter) {
        String id = filter.cycle();
        return cycles.get(actor, id == null ? "" : id);
    }

    private static NudgeReason reason(String word) {
        for (NudgeReason one : NudgeReason.values()) {
            if (EnumKeys.of(one).equals(word)) {
                return one;
            }
        }
        throw InvalidInput.of("/reason", "okr.nudge.reason-missing");
    }
}
