package org.dacheng.engine.design;

import java.util.Set;

/**
 * Which warnings somebody who publishes a draft has seen and accepts.
 *
 * @param all whether all are accepted, whatever they are
 * @param ids {@link DraftWarning#id}s
 */
public record AcceptedWarnings(boolean all, Set<String> ids) {

    /** No warning is accepted. */
    public static final AcceptedWarnings NONE = new AcceptedWarnings(false, Set.of());

    /** Copies the ids. */
    public AcceptedWarnings {
        ids = Set.copyOf(ids);
    }

    boolean contain(DraftWarning warning) {
        return all || ids.contains(warning.id());
    }
}
