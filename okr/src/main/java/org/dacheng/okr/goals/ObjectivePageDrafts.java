package org.dacheng.okr.goals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dacheng.forms.draft.Draft;
import org.dacheng.forms.draft.DraftPage;
import org.dacheng.forms.draft.Drafts;
import org.dacheng.forms.draft.OpenedDraft;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Drafts of the forms on the page of an objective: a comment, scores with comments, an override. */
@Component
class ObjectivePageDrafts {

    private static final String PLACE = "draft.place";

    private final Drafts drafts;

    ObjectivePageDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The forms of the page, each with its own draft; field names are unique across the forms. */
    private enum PageForm {
        COMMENT,
        SCORE,
        OVERRIDE;

        private String place(String objectiveId) {
            return "okr-" + name().toLowerCase(Locale.ROOT) + ":" + objectiveId;
        }

        private String attribute() {
            return name().toLowerCase(Locale.ROOT) + "Draft";
        }
    }

    /**
     * Adds the draft of each form to the model.
     *
     * @param posted text submitted in the rejected form, else empty
     * @param wanted id of the draft to show; null for the newest
     * @return text of the forms, by name of field
     */
    Map<String, String> show(PageReply reply, String objectiveId, Map<String, String> posted, @Nullable String wanted) {
        Map<String, String> typed = new HashMap<>();
        for (PageForm form : PageForm.values()) {
            String place = form.place(objectiveId);
            boolean refused = place.equals(posted.get(PLACE));
            OpenedDraft opened =
                    refused ? again(reply.actor(), place, posted) : drafts.open(reply.actor(), place, wanted);
            reply.with(form.attribute(), opened);
            Draft shown = opened.shown();
            if (shown != null) {
                typed.putAll(shown.parameters().toSingleValueMap());
            }
        }
        typed.putAll(posted);
        return typed;
    }

    private OpenedDraft again(Actor actor, String place, Map<String, String> posted) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        posted.forEach(fields::add);
        DraftPage page = DraftPage.of(fields);
        drafts.saveRefused(actor, place, page, new LinkedHashMap<>(DraftPage.typed(fields)));
        return OpenedDraft.again(place, page);
    }
}
