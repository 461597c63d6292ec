package org.dacheng.okr.checkin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.draft.Draft;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.draft.OpenedDraft;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.cycle.Cycles;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which the actor checks in all key results they are responsible for. */
@Controller
@RequestMapping("/okr/check-in")
class CheckInController {

    private final Cycles cycles;
    private final Objectives objectives;
    private final CheckIns checkIns;
    private final Drafts drafts;

    CheckInController(Cycles cycles, Objectives objectives, CheckIns checkIns, Drafts drafts) {
        this.cycles = cycles;
        this.objectives = objectives;
        this.checkIns = checkIns;
        this.drafts = drafts;
    }

    @GetMapping
    String open(
            PageReply reply,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String draft) {
        CycleView chosen = cycle == null || cycle.isEmpty()
                ? cycles.current(reply.actor()).orElse(null)
                : cycles.get(reply.actor(), cycle);
        OpenedDraft opened = chosen == null ? null : drafts.open(reply.actor(), place(chosen), draft);
        Draft shown = opened == null ? null : opened.shown();
        reply.with("draft", opened);
        MultiValueMap<String, String> typed = shown == null ? new LinkedMultiValueMap<>() : shown.parameters();
        show(reply, chosen, new CheckInForm(typed), List.of());
        return "okr/check-in";
    }

    @PostMapping
    String record(PageReply reply, @RequestParam String cycle, @RequestParam MultiValueMap<String, String> fields) {
        CycleView chosen = cycles.get(reply.actor(), cycle);
        CheckInForm form = new CheckInForm(fields);
        try {
            Map<String, NewCheckIn> taken = form.checkIns(rows(ownObjectives(reply.actor(), chosen), reply.actor()));
            if (taken.isEmpty()) {
                throw InvalidInput.of("", "okr.check-in.nothing");
            }
            checkIns.record(reply.actor(), taken, "page");
            reply.flash(Message.of("okr.check-in.recorded", taken.size()));
            reply.query("cycle", cycle);
            return "redirect:/okr";
        } catch (InvalidInput refused) {
            DraftPage page = DraftPage.of(fields);
            drafts.saveRefused(reply.actor(), place(chosen), page, new LinkedHashMap<>(DraftPage.typed(fields)));
            reply.with("draft", OpenedDraft.again(place(chosen), page));
            show(reply, chosen, form, withDots(refused));
            reply.refused(refused);
            return "okr/check-in";
        }
    }

    private static String place(CycleView cycle) {
        return "check-in:" + cycle.id();
    }

    private void show(PageReply reply, @Nullable CycleView cycle, CheckInForm form, List<Violation> violations) {
        List<ObjectiveView> mine = cycle == null ? List.of() : ownObjectives(reply.actor(), cycle);
        reply.with("cycle", cycle);
        reply.with("cycles", cycles.all(reply.actor()));
        reply.with("objectives", mine);
        reply.with(
                "rows",
                rows(mine, reply.actor()).stream().map(KeyResultView::id).toList());
        reply.with("form", form);
        reply.withViolations(violations);
    }

    /** Fields are named {@code <key result>.value}; pointers are mapped accordingly. */
    private static List<Violation> withDots(InvalidInput refused) {
        return refused.violations().stream()
                .map(one -> one.pointer().isEmpty()
                        ? one
                        : new Violation("/" + one.pointer().substring(1).replace('/', '.'), one.text()))
                .toList();
    }

    private List<ObjectiveView> ownObjectives(Actor actor, CycleView cycle) {
        return Stream.concat(
                        objectives.of(actor, cycle.id(), Owner.person(actor.personId())).stream(),
                        objectives.sharedWith(actor, cycle.id()).stream())
                .distinct()
                .filter(objective -> objective.keyResults().stream().anyMatch(one -> answers(actor, one)))
                .toList();
    }

    private static List<KeyResultView> rows(List<ObjectiveView> mine, Actor actor) {
        return mine.stream()
                .flatMap(objective -> objective.keyResults().stream())
                .filter(one -> answers(actor, one))
                .toList();
    }

    private static boolean answers(Actor actor, KeyResultView keyResult) {
        return keyResult.mayCheckIn() && keyResult.responsible().id().equals(actor.personId());
    }
}
