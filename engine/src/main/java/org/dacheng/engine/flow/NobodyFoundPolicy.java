package org.dacheng.engine.flow;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What to do if no approver is found, so that no request waits for nobody.
 *
 * @param id of the person who gets the task with {@link Option#HAND_TO}; null otherwise
 */
public record NobodyFoundPolicy(
        @JsonProperty("do") Option way, @Nullable String person) {

    public static final NobodyFoundPolicy PROCESS_OWNER = new NobodyFoundPolicy(Option.PROCESS_OWNER, null);

    /** The options. */
    public enum Option {
        /** The node is approved without asking. */
        @JsonProperty("approve")
        APPROVE,
        /** The request is refused. */
        @JsonProperty("refuse")
        REFUSE,
        /** The owners of the process decide. */
        @JsonProperty("process-owner")
        PROCESS_OWNER,
        /** A named person decides. */
        @JsonProperty("hand-to")
        HAND_TO
    }
}
