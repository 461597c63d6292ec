package org.dacheng.okr.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;

/**
 * The reply to a change of an objective: only updated figures while typing, the whole card after a structural change,
 * or a redirect to its page without scripts.
 *
 * @param place id of the edited row, {@code objective-<id>} or {@code kr-<id>}
 * @param typed submitted text, when the page of its objective can show it again
 */
record ObjectiveCardReply(
        PageReply reply, String place, @Nullable SubmittedFields typed) {

    /** Submitted text of a row, and the page that shows it again when it is rejected without scripts. */
    record SubmittedFields(ObjectivePageRenderer page, String objectiveId, Map<String, String> fields) {}

    /** Makes the page reload the totals above the cards and the available actions. */
    static final String CHANGED = "goals-changed";

    ObjectiveCardReply(PageReply reply, String place) {
        this(reply, place, null);
    }

    ObjectiveCardReply withSubmitted(ObjectivePageRenderer page, String objectiveId, Map<String, String> fields) {
        return new ObjectiveCardReply(reply, place, new SubmittedFields(page, objectiveId, fields));
    }

    /** Reply after one field was changed; the field itself is not re-rendered. */
    String figures(Supplier<ObjectiveView> change) {
        return apply(change, "okr/card-answers :: figures");
    }

    /** @param focus id of the field to focus, or null */
    String card(@Nullable String focus, Supplier<ObjectiveView> change) {
        reply.with("focus", focus);
        reply.header("HX-Trigger", CHANGED);
        return apply(change, "okr/card :: card");
    }

    private String apply(Supplier<ObjectiveView> change, String fragment) {
        try {
            ObjectiveView objective = change.get();
            reply.with("objective", objective);
            reply.with("field", field());
            reply.with("place", place);
            if (reply.isFragment()) {
                return fragment;
            }
            reply.query("cycle", objective.cycleId());
            return "redirect:" + OwnerPages.address(reply.actor(), objective.owner());
        } catch (InvalidInput refused) {
            return refused(refused.violations());
        }
    }

    private String refused(List<Violation> violations) {
        Message first = violations.isEmpty()
                ? Message.of("okr.page.refused")
                : violations.get(0).text();
        if (!reply.isFragment() && typed != null) {
            return showAgain(typed, violations);
        }
        if (!reply.isFragment()) {
            reply.flash("failure", first);
            return "redirect:/okr";
        }
        reply.with("violations", violations);
        reply.with("field", field());
        reply.with("place", place);
        reply.status(422);
        reply.header("HX-Reswap", "none");
        return "okr/card-answers :: refused";
    }

    private String showAgain(SubmittedFields kept, List<Violation> violations) {
        CardFieldErrors refusals = CardFieldErrors.typed(place, kept.fields(), violations);
        reply.with("refusals", refusals);
        String view = kept.page().refused(reply, kept.objectiveId(), refusals.summary(), Map.of());
        reply.status(422);
        return view;
    }

    private String field() {
        String name = reply.triggerName();
        return name == null ? "" : name.replaceAll("[^A-Za-z-]", "");
    }
}
