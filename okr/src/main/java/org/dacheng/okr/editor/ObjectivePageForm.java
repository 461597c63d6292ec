package org.dacheng.okr.editor;

import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.people.web.PageReply;

/**
 * A form posted from the page of an objective: a comment, scores, an override.
 *
 * @param fields submitted text by name of field
 */
public record ObjectivePageForm(
        PageReply reply, ObjectivePageRenderer page, String objectiveId, Map<String, String> fields) {

    private static final int CONFLICT = 409;

    /**
     * Makes the change and redirects to the page with a success message; when the change is refused, shows the page
     * again with the submitted text and the violations.
     *
     * @param part anchor of the changed part of the page
     * @param change returns the success message
     * @return name of the view
     */
    public String take(String part, Supplier<Message> change) {
        try {
            reply.flash(change.get());
            return "redirect:/okr/objectives/" + objectiveId + "#" + part;
        } catch (InvalidInput refused) {
            String view = page.refused(reply, objectiveId, refused.violations(), fields);
            reply.refused(refused);
            return view;
        } catch (Failure late) {
            if (late.status() != CONFLICT) {
                throw late;
            }
            String view = page.late(reply, objectiveId, late.text(), fields);
            reply.refused(late);
            return view;
        }
    }
}
