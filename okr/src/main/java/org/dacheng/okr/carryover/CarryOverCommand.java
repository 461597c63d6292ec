package org.dacheng.okr.carryover;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Objectives to carry over.
 *
 * @param from a cycle that is scoring or closed
 * @param to a cycle that is planned or open
 */
public record CarryOverCommand(String from, String to, List<ChosenObjective> objectives) {

    /**
     * @param title null for the same title
     * @param modes by id of key result; for others the rest is carried over, or they stay behind when done
     */
    public record ChosenObjective(String id, @Nullable String title, Map<String, CarryOverMode> modes) {

        public ChosenObjective {
            modes = Map.copyOf(modes);
        }

        public static ChosenObjective usual(String id) {
            return new ChosenObjective(id, null, Map.of());
        }
    }
}
