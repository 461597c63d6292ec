package org.dacheng.engine.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decider says.
 *
 * @param data changed answers of fields the node lets him edit; empty when nothing changed
 */
public record Opinion(@Nullable String comment, Map<String, ? extends @Nullable Object> data) {

    public static Opinion of(@Nullable String comment) {
        return new Opinion(comment, Map.of());
    }
}
