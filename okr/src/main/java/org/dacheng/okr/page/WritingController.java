package org.dacheng.okr.page;

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
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

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
    String add(PageReply reply, @RequestParam String cycle, @RequestParam OwnerKind kind, @RequestParam String owner) {
        NewObjective fresh =
                new NewObjective(cycle, new Owner(kind, owner), null, null, "", null, null, null, null, null);
        Answer answer = new Answer(reply, "new");
        return answer.card("title", () -> objectives.create(reply.asker(), fresh));
    }

    @PostMapping("/{id}")
    String change(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        Answer answer = new Answer(reply, "objective-" + id);
        PostedObjective change = new PostedObjective(fields, null);
        return answer.keeping(page, id, fields).figures(() -> objectives.change(reply.asker(), id, change));
    }

    @PostMapping("/{id}/viewers")
    String viewers(
            PageReply reply,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> viewer,
            @RequestParam(name = "was.viewer", required = false) @Nullable String read) {
        List<String> viewers = viewer == null ? List.of() : viewer;
        Map<String, String> fields = new HashMap<>(Map.of("viewers", PostedObjective.ids(viewers)));
        if (read != null) {
            fields.put("was.viewers", PostedObjective.ids(List.of(read.split(","))));
        }
        PostedObjective change = new PostedObjective(fields, viewers);
        Answer answer = new Answer(reply, "objective-" + id);
        return answer.keeping(page, id, Map.of()).figures(() -> objectives.change(reply.asker(), id, change));
    }

    @PostMapping("/{id}/removal")
    String remove(PageReply reply, @PathVariable String id) {
        ObjectiveView objective = objectives.get(reply.asker(), id);
        objectives.remove(reply.asker(), id);
        if (reply.isFragment()) {
            reply.header("HX-Trigger", Answer.CHANGED);
            return "okr/card-answers :: removed";
        }
        reply.query("cycle", objective.cycleId());
        return "redirect:" + Heads.address(reply.asker(), objective.owner());
    }

    @PostMapping("/{id}/key-results")
    String addKeyResult(PageReply reply, @PathVariable String id) {
        KeyResultEdit fresh = new KeyResultEdit("", null, null, null, null);
        Answer answer = new Answer(reply, "objective-" + id);
        return answer.card("last", () -> objectives.addKeyResult(reply.asker(), id, fresh));
    }

    @PostMapping("/{id}/weights")
    String equalise(PageReply reply, @PathVariable String id) {
        Answer answer = new Answer(reply, "objective-" + id);
        return answer.card(null, () -> objectives.equalise(reply.asker(), id));
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
    String move(PageReply reply, @PathVariable String id, @RequestParam int by) {
        ObjectiveView one = objectives.get(reply.asker(), id);
        List<String> now = objectives.of(reply.asker(), one.cycleId(), one.owner()).stream()
                .map(ObjectiveView::id)
                .toList();
        objectives.order(reply.asker(), one.cycleId(), one.owner(), Places.moved(now, id, by));
        reply.query("cycle", one.cycleId());
        return "redirect:" + Heads.address(reply.asker(), one.owner()) + "#objective-" + id;
    }

    @PostMapping("/{id}/key-results/order")
    String orderKeyResults(PageReply reply, @PathVariable String id, @RequestParam("id") List<String> ids) {
        Answer answer = new Answer(reply, "objective-" + id);
        return answer.figures(() -> objectives.orderKeyResults(reply.asker(), id, ids));
    }

    /** One place up or down, for the keyboard and without scripts. */
    @PostMapping("/{id}/key-results/{keyResult}/place")
    String move(PageReply reply, @PathVariable String id, @PathVariable String keyResult, @RequestParam int by) {
        List<String> now = objectives.get(reply.asker(), id).keyResults().stream()
                .map(KeyResultView::id)
                .toList();
        Answer answer = new Answer(reply, "objective-" + id);
        return answer.card(
                keyResult, () -> objectives.orderKeyResults(reply.asker(), id, Places.moved(now, keyResult, by)));
    }
}
