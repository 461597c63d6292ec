package org.dacheng.engine.form;

import java.util.List;
import java.util.function.Predicate;
import org.dacheng.base.text.NameMatch;
import org.dacheng.base.text.PlainText;
import org.dacheng.engine.process.ProcessView;

/** Finds processes by typed text in their name, group or key. Searches descriptions only if nothing else matches. */
final class ProcessSearch {

    /** Returns matches in the given order; all processes if nothing is typed. */
    static List<ProcessView> find(List<ProcessView> processes, String typed) {
        if (PlainText.isBlank(typed)) {
            return processes;
        }
        List<ProcessView> found = those(
                processes,
                process -> NameMatch.matches(typed, process.name(), process.key())
                        || NameMatch.matches(typed, process.group()));
        return found.isEmpty() ? those(processes, process -> NameMatch.mentions(typed, process.description())) : found;
    }

    private static List<ProcessView> those(List<ProcessView> processes, Predicate<ProcessView> matching) {
        return processes.stream().filter(matching).toList();
    }

    private ProcessSearch() {}
}
