package org.dacheng.engine.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * What {@code process.json} says.
 *
 * @param owners ids of the people who answer for the process
 * @param title pattern with {@code {field}}, {@code {field.part}}, {@code {submitter}} and {@code {process}}
 * @param summary keys of the fields that lists show
 * @param allowWithoutApproval confirms that a request may be approved on a path on which nobody decides
 */
public record ProcessSettings(
        LocalText name,
        LocalText description,
        LocalText group,
        String icon,
        WhoMayStart whoMayStart,
        List<String> owners,
        Numbering numbering,
        LocalText title,
        List<String> summary,
        Withdraw withdraw,
        boolean batchApproval,
        boolean allowWithoutApproval) {

    /** Title of a request where the process names none, or where the places of its title are all empty. */
    public static final LocalText USUAL_TITLE = new LocalText("{submitter}的{process}", "{submitter}: {process}");

    /** Until when the submitter may take his request back. */
    public enum Withdraw {
        @JsonProperty("any-time")
        ANY_TIME,
        @JsonProperty("before-first-decision")
        BEFORE_FIRST_DECISION,
        @JsonProperty("never")
        NEVER
    }
}
