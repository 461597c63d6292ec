package org.dacheng.okr.carryover;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be carried.
 *
 * @param from a cycle that is being scored or closed
 * @param to a cycle that is planned or open
 */
public record CarryOverCommand(String from, String to, List<Chosen> objectives) {

    /**
     * @param title null for the same
     * @param ways by id of key result; those that are not named go along as what is left of them, or stay behind when
     *     done
     */
    public record Chosen(String id, @Nullable String title, Map<String, CarryOverMode> ways) {

        public Chosen {
            ways = Map.copyOf(ways);
        }

        public static Chosen usual(String id) {
            return new Chosen(id, null, Map.of());
        }
    }
}
