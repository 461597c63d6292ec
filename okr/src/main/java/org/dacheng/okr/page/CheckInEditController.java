package org.dacheng.okr.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.FieldErrors;
import org.dacheng.okr.checkin.CheckInView;
import org.dacheng.okr.checkin.CheckIns;
import org.dacheng.okr.checkin.NewCheckIn;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.people.asker.Asker;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One check-in with what it said before; its author corrects it here. */
@Controller
@RequestMapping("/okr/check-ins/{id}")
class CheckInEditController {

    private final CheckIns checkIns;
    private final Objectives objectives;
    private final Messages messages;

    CheckInEditController(CheckIns checkIns, Objectives objectives, Messages messages) {
        this.checkIns = checkIns;
        this.objectives = objectives;
        this.messages = messages;
    }

    @GetMapping
    String open(Asker asker, @PathVariable String id, Model model) {
        CheckInView checkIn = checkIns.get(asker, id);
        KeyResultView keyResult = keyResult(asker, checkIn);
        return show(asker, checkIn, keyResult, CheckInForm.of(checkIn, keyResult), List.of(), model);
    }

    @PostMapping
    String edit(
            Asker asker,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        CheckInView checkIn = checkIns.get(asker, id);
        KeyResultView keyResult = keyResult(asker, checkIn);
        CheckInForm form = new CheckInForm(fields);
        try {
            NewCheckIn said = form.checkIns(List.of(keyResult)).get(keyResult.id());
            if (said != null) {
                checkIns.edit(asker, id, said);
            }
            redirect.addFlashAttribute("flash", Message.of("okr.check-in.corrected"));
            return "redirect:/okr/objectives/" + keyResult.objectiveId() + "#check-ins";
        } catch (InvalidInput refused) {
            response.setStatus(refused.status());
            return show(asker, checkIn, keyResult, form, pointed(refused, keyResult.id()), model);
        }
    }

    private String show(
            Asker asker,
            CheckInView checkIn,
            KeyResultView keyResult,
            CheckInForm form,
            List<Violation> violations,
            Model model) {
        model.addAttribute("checkIn", checkIn);
        model.addAttribute("keyResult", keyResult);
        model.addAttribute("trace", checkIns.trace(asker, checkIn.id()));
        model.addAttribute("form", form);
        model.addAttribute("violations", violations);
        model.addAttribute("errors", new FieldErrors(violations, messages, asker.locale()));
        return "okr/check-in-edit";
    }

    /** The form points into a row of many, the service at the one check-in; the fields are called as in a row. */
    private static List<Violation> pointed(InvalidInput refused, String keyResultId) {
        return refused.violations().stream()
                .map(one -> new Violation(
                        "/" + keyResultId + "."
                                + one.pointer().substring(one.pointer().lastIndexOf('/') + 1),
                        one.text()))
                .toList();
    }

    private KeyResultView keyResult(Asker asker, CheckInView checkIn) {
        return objectives.get(asker, checkIn.objectiveId()).keyResults().stream()
                .filter(one -> one.id().equals(checkIn.keyResultId()))
                .findFirst()
                .orElseThrow(() -> new NotFound(Message.of("okr.check-in.key-result-gone")));
    }
}
