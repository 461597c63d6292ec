package org.dacheng.engine.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * The settings in {@code process.json}.
 *
 * @param onBehalf who may submit for other people
 * @param owners ids of the owners of the process
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
        OnBehalf onBehalf,
        List<String> owners,
        Numbering numbering,
        LocalText title,
        List<String> summary,
        Withdraw withdraw,
        boolean batchApproval,
        boolean allowWithoutApproval,
        PrintLayout print) {

    /** Default title of a request, used if the process defines none or if all placeholders of its title are empty. */
    public static final LocalText USUAL_TITLE = new LocalText("{submitter}的{process}", "{submitter}: {process}");

    /** Until when submitters may withdraw their requests. */
    public enum Withdraw {
        @JsonProperty("any-time")
        ANY_TIME,
        @JsonProperty("before-first-decision")
        BEFORE_FIRST_DECISION,
        @JsonProperty("never")
        NEVER
    }
}
