package org.dacheng.okr.checkin;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one check-in with its previous content; its author edits it here. */
@Controller
@RequestMapping("/okr/check-ins/{id}")
class CheckInEditController {

    private final CheckIns checkIns;
    private final Objectives objectives;

    CheckInEditController(CheckIns checkIns, Objectives objectives) {
        this.checkIns = checkIns;
        this.objectives = objectives;
    }

    @GetMapping
    String open(PageReply reply, @PathVariable String id) {
        CheckInView checkIn = checkIns.get(reply.actor(), id);
        KeyResultView keyResult = keyResult(reply.actor(), checkIn);
        return show(reply, checkIn, keyResult, CheckInForm.of(checkIn, keyResult), List.of());
    }

    @PostMapping
    String edit(PageReply reply, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        CheckInView checkIn = checkIns.get(reply.actor(), id);
        KeyResultView keyResult = keyResult(reply.actor(), checkIn);
        CheckInForm form = new CheckInForm(fields);
        try {
            NewCheckIn newCheckIn = form.checkIns(List.of(keyResult)).get(keyResult.id());
            if (newCheckIn != null) {
                checkIns.edit(reply.actor(), id, newCheckIn);
            }
            reply.flash(Message.of("okr.check-in.corrected"));
            return "redirect:/okr/objectives/" + keyResult.objectiveId() + "#check-ins";
        } catch (InvalidInput refused) {
            reply.refused(refused);
            return show(reply, checkIn, keyResult, form, pointed(refused, keyResult.id()));
        }
    }

    private String show(
            PageReply reply,
            CheckInView checkIn,
            KeyResultView keyResult,
            CheckInForm form,
            List<Violation> violations) {
        reply.with("checkIn", checkIn);
        reply.with("keyResult", keyResult);
        reply.with("trace", checkIns.trace(reply.actor(), checkIn.id()));
        reply.with("form", form);
        reply.withViolations(violations);
        return "okr/check-in-edit";
    }

    /** Fields have the names of the form of many rows, so the pointers of the service are mapped to them. */
    private static List<Violation> pointed(InvalidInput refused, String keyResultId) {
        return refused.violations().stream()
                .map(one -> new Violation(
                        "/" + keyResultId + "."
                                + one.pointer().substring(one.pointer().lastIndexOf('/') + 1),
                        one.text()))
                .toList();
    }

    private KeyResultView keyResult(Actor actor, CheckInView checkIn) {
        return objectives.get(actor, checkIn.objectiveId()).keyResults().stream()
                .filter(one -> one.id().equals(checkIn.keyResultId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
    }
}
