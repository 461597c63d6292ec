package org.dacheng.okr.page;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.objective.KeyResultEdit;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.NewObjective;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.objective.Objectives;
import org.dacheng.okr.objective.Owner;
import org.dacheng.okr.objective.OwnerKind;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes objectives in place: a field at a time while somebody types, and what changes the shape of the card. */
@Controller
@RequestMapping("/okr/objectives")
class WritingController {

    private final Objectives objectives;
    private final ObjectivePage page;

    WritingController(Objectives objectives, ObjectivePage page) {
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping
    String add(
            Asker asker,
            @RequestParam String cycle,
            @RequestParam OwnerKind kind,
            @RequestParam String owner,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        NewObjective fresh =
                new NewObjective(cycle, new Owner(kind, owner), null, null, "", null, null, null, null, null);
        Answer answer = new Answer(asker, htmx, model, redirect, response, "new");
        return answer.card("title", () -> objectives.create(asker, fresh));
    }

    @PostMapping("/{id}")
    String change(
            Asker asker,
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        PostedObjective change = new PostedObjective(fields, null);
        return answer.keeping(page, id, fields).figures(() -> objectives.change(asker, id, change));
    }

    @PostMapping("/{id}/viewers")
    String viewers(
            Asker asker,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> viewer,
            @RequestParam(name = "was.viewer", required = false) @Nullable String read,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        List<String> viewers = viewer == null ? List.of() : viewer;
        Map<String, String> fields = new HashMap<>(Map.of("viewers", PostedObjective.ids(viewers)));
        if (read != null) {
            fields.put("was.viewers", PostedObjective.ids(List.of(read.split(","))));
        }
        PostedObjective change = new PostedObjective(fields, viewers);
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        return answer.keeping(page, id, Map.of()).figures(() -> objectives.change(asker, id, change));
    }

    @PostMapping("/{id}/removal")
    String remove(
            Asker asker,
            @PathVariable String id,
            HtmxRequest htmx,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ObjectiveView objective = objectives.get(asker, id);
        objectives.remove(asker, id);
        if (htmx.isHtmxRequest()) {
            response.setHeader("HX-Trigger", Answer.CHANGED);
            return "okr/card :: removed";
        }
        redirect.addAttribute("cycle", objective.cycleId());
        return "redirect:" + Heads.address(asker, objective.owner());
    }

    @PostMapping("/{id}/key-results")
    String addKeyResult(
            Asker asker,
            @PathVariable String id,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        KeyResultEdit fresh = new KeyResultEdit("", null, null, null, null);
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        return answer.card("last", () -> objectives.addKeyResult(asker, id, fresh));
    }

    @PostMapping("/{id}/weights")
    String equalise(
            Asker asker,
            @PathVariable String id,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        return answer.card(null, () -> objectives.equalise(asker, id));
    }

    /** @param ids all objectives of the owner in their new order */
    @PostMapping("/{id}/order")
    @ResponseBody
    String order(Asker asker, @PathVariable String id, @RequestParam("id") List<String> ids) {
        ObjectiveView one = objectives.get(asker, id);
        objectives.order(asker, one.cycleId(), one.owner(), ids);
        return "";
    }

    /** One place up or down, without scripts. */
    @PostMapping("/{id}/place")
    String move(Asker asker, @PathVariable String id, @RequestParam int by, RedirectAttributes redirect) {
        ObjectiveView one = objectives.get(asker, id);
        List<String> now = objectives.of(asker, one.cycleId(), one.owner()).stream()
                .map(ObjectiveView::id)
                .toList();
        objectives.order(asker, one.cycleId(), one.owner(), Places.moved(now, id, by));
        redirect.addAttribute("cycle", one.cycleId());
        return "redirect:" + Heads.address(asker, one.owner()) + "#objective-" + id;
    }

    @PostMapping("/{id}/key-results/order")
    String orderKeyResults(
            Asker asker,
            @PathVariable String id,
            @RequestParam("id") List<String> ids,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        return answer.figures(() -> objectives.orderKeyResults(asker, id, ids));
    }

    /** One place up or down, for the keyboard and without scripts. */
    @PostMapping("/{id}/key-results/{keyResult}/place")
    String move(
            Asker asker,
            @PathVariable String id,
            @PathVariable String keyResult,
            @RequestParam int by,
            HtmxRequest htmx,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        List<String> now = objectives.get(asker, id).keyResults().stream()
                .map(KeyResultView::id)
                .toList();
        Answer answer = new Answer(asker, htmx, model, redirect, response, "objective-" + id);
        return answer.card(keyResult, () -> objectives.orderKeyResults(asker, id, Places.moved(now, keyResult, by)));
    }
}
