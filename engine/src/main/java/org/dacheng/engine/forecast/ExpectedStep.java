package org.dacheng.engine.forecast;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.flow.SigningMode;
import org.jspecify.annotations.Nullable;

/**
 * One step of the expected chain.
 *
 * @param kind APPROVAL or COPY; UNDECIDED for a condition that cannot be evaluated, after which nothing is known
 * @param people ids in order; empty if nobody is found
 * @param signing how several people sign
 * @param note why these people, or what happens if nobody is found
 * @param choice the choice offered to the submitter at this node; null if there is none
 * @param branch id of the parallel branch it is in, null on the main line
 */
public record ExpectedStep(
        String nodeId,
        LocalText name,
        StepKind kind,
        List<String> people,
        SigningMode signing,
        Message note,
        @Nullable PeopleChoice choice,
        @Nullable String branch) {

    /** Kinds of steps with people. */
    public enum StepKind {
        @JsonProperty("approval")
        APPROVAL,
        @JsonProperty("copy")
        COPY,
        /** A condition that cannot be evaluated, or whose fields the actor does not see; no step follows it. */
        @JsonProperty("undecided")
        UNDECIDED
    }

    /**
     * A choice offered to the submitter.
     *
     * @param from ids to choose from; empty for anybody
     * @param several whether more than one person may be chosen
     */
    public record PeopleChoice(List<String> from, boolean several) {}
}
