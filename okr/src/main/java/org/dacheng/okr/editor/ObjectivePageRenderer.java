package org.dacheng.okr.editor;

import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.people.web.PageReply;

/**
 * Shows the page of an objective again after one of its forms or cards was refused. The page contains parts of many
 * features, and each of them handles its own form.
 */
public interface ObjectivePageRenderer {

    /**
     * Shows the submitted text with the violations.
     *
     * @param posted text submitted in the refused form or card, by name of field
     * @return name of the view
     */
    String refused(PageReply reply, String objectiveId, List<Violation> violations, Map<String, String> posted);

    /**
     * Keeps the submitted text on the page even if the form is no longer available.
     *
     * @param why reason for the conflict
     * @param posted text submitted in the refused form, by name of field
     * @return name of the view
     */
    String late(PageReply reply, String objectiveId, Message why, Map<String, String> posted);
}
