package org.dacheng.okr.editor;

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
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** In-place editing of objectives: single fields while typing, and structural changes of the card. */
@Controller
@RequestMapping("/okr/objectives")
class ObjectiveEditController {

    private final Objectives objectives;
    private final ObjectivePageRenderer page;

    ObjectiveEditController(Objectives objectives, ObjectivePageRenderer page) {
        this.objectives = objectives;
        this.page = page;
    }

    @PostMapping
    String add(PageReply reply, @RequestParam String cycle, @RequestParam OwnerKind kind, @RequestParam String owner) {
        NewObjective newObjective =
                new NewObjective(cycle, new Owner(kind, owner), null, null, "", null, null, null, null, null);
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "new");
        return cardReply.card("title", () -> objectives.create(reply.actor(), newObjective));
    }

    @PostMapping("/{id}")
    String change(PageReply reply, @PathVariable String id, @RequestParam Map<String, String> fields) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        PostedObjectiveChange change = new PostedObjectiveChange(fields, null);
        return cardReply.withSubmitted(page, id, fields).figures(() -> objectives.change(reply.actor(), id, change));
    }

    @PostMapping("/{id}/viewers")
    String viewers(
            PageReply reply,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> viewer,
            @RequestParam(name = "was.viewer", required = false) @Nullable String read) {
        List<String> viewers = viewer == null ? List.of() : viewer;
        Map<String, String> fields = new HashMap<>(Map.of("viewers", PostedObjectiveChange.ids(viewers)));
        if (read != null) {
            fields.put("was.viewers", PostedObjectiveChange.ids(List.of(read.split(","))));
        }
        PostedObjectiveChange change = new PostedObjectiveChange(fields, viewers);
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        return cardReply.withSubmitted(page, id, Map.of()).figures(() -> objectives.change(reply.actor(), id, change));
    }

    @PostMapping("/{id}/removal")
    String remove(PageReply reply, @PathVariable String id) {
        ObjectiveView objective = objectives.get(reply.actor(), id);
        objectives.remove(reply.actor(), id);
        if (reply.isFragment()) {
            reply.header("HX-Trigger", ObjectiveCardReply.CHANGED);
            return "okr/card-answers :: removed";
        }
        reply.query("cycle", objective.cycleId());
        return "redirect:" + OwnerPages.address(reply.actor(), objective.owner());
    }

    @PostMapping("/{id}/key-results")
    String addKeyResult(PageReply reply, @PathVariable String id) {
        KeyResultEdit fresh = new KeyResultEdit("", null, null, null, null);
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        return cardReply.card("last", () -> objectives.addKeyResult(reply.actor(), id, fresh));
    }

    @PostMapping("/{id}/weights")
    String equalise(PageReply reply, @PathVariable String id) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        return cardReply.card(null, () -> objectives.equalise(reply.actor(), id));
    }

    /** @param ids all objectives of the owner in their new order */
    @PostMapping("/{id}/order")
    @ResponseBody
    String order(Actor actor, @PathVariable String id, @RequestParam("id") List<String> ids) {
        ObjectiveView one = objectives.get(actor, id);
        objectives.order(actor, one.cycleId(), one.owner(), ids);
        return "";
    }

    /** Moves one position up or down, without scripts. */
    @PostMapping("/{id}/place")
    String move(PageReply reply, @PathVariable String id, @RequestParam int by) {
        ObjectiveView one = objectives.get(reply.actor(), id);
        List<String> now = objectives.of(reply.actor(), one.cycleId(), one.owner()).stream()
                .map(ObjectiveView::id)
                .toList();
        objectives.order(reply.actor(), one.cycleId(), one.owner(), ListReordering.moved(now, id, by));
        reply.query("cycle", one.cycleId());
        return "redirect:" + OwnerPages.address(reply.actor(), one.owner()) + "#objective-" + id;
    }

    @PostMapping("/{id}/key-results/order")
    String orderKeyResults(PageReply reply, @PathVariable String id, @RequestParam("id") List<String> ids) {
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        return cardReply.figures(() -> objectives.orderKeyResults(reply.actor(), id, ids));
    }

    /** Moves one position up or down, for the keyboard and without scripts. */
    @PostMapping("/{id}/key-results/{keyResult}/place")
    String move(PageReply reply, @PathVariable String id, @PathVariable String keyResult, @RequestParam int by) {
        List<String> now = objectives.get(reply.actor(), id).keyResults().stream()
                .map(KeyResultView::id)
                .toList();
        ObjectiveCardReply cardReply = new ObjectiveCardReply(reply, "objective-" + id);
        return cardReply.card(
                keyResult,
                () -> objectives.orderKeyResults(reply.actor(), id, ListReordering.moved(now, keyResult, by)));
    }
}
