package org.dacheng.forms.option;

import java.util.List;

/** Options of an address, as far as they are known. */
public record RemoteAnswer(List<ListedOption> options, State state) {

    /** How recent the options are. */
    public enum State {
        CURRENT,
        /** The address does not answer; these are the last options it has sent. */
        EARLIER,
        /** The address does not answer and never has, or its host is not allowed. */
        UNAVAILABLE
    }

    static final RemoteAnswer NONE = new RemoteAnswer(List.of(), State.UNAVAILABLE);
}
