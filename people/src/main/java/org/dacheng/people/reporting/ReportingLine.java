package org.dacheng.people.reporting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A person and one of the managers above.
 *
 * @param distance 1 for the direct manager
 */
record ReportingLine(String person, String above, int distance) {

    /**
     * All lines that follow from the direct managers. A path upwards ends at a loop, or at a manager who does not
     * exist.
     *
     * @param managers all people with their manager; empty at the top
     */
    static List<ReportingLine> of(Map<String, String> managers) {
        List<ReportingLine> lines = new ArrayList<>();
        managers.keySet().forEach(person -> lines.addAll(above(person, managers)));
        return lines;
    }

    private static List<ReportingLine> above(String person, Map<String, String> managers) {
        List<ReportingLine> lines = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>(Set.of(person));
        String next = managers.getOrDefault(person, "");
        while (managers.containsKey(next) && seen.add(next)) {
            lines.add(new ReportingLine(person, next, lines.size() + 1));
            next = managers.getOrDefault(next, "");
        }
        return lines;
    }
}
