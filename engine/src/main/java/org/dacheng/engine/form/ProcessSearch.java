package org.dacheng.engine.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Pinyin;
import org.dacheng.engine.process.ProcessView;

/**
 * Finds processes by typed text: name, group or key, in pinyin or by pinyin initials, ignoring spaces. Searches
 * descriptions only if nothing else matches.
 */
final class ProcessSearch {

    /** Returns matches in the given order; all processes if nothing is typed. */
    static List<ProcessView> find(List<ProcessView> processes, String typed) {
        String wanted = plain(typed);
        List<ProcessView> found = processes.stream()
                .filter(process -> names(process).anyMatch(name -> name.contains(wanted)))
                .toList();
        return found.isEmpty()
                ? processes.stream()
                        .filter(process -> both(process.description()).anyMatch(text -> text.contains(wanted)))
                        .toList()
                : found;
    }

    private static Stream<String> names(ProcessView process) {
        return Stream.of(
                        Stream.of(plain(process.key())),
                        both(process.name()),
                        both(process.group()),
                        spelled(process.name()).stream(),
                        spelled(process.group()).stream())
                .flatMap(names -> names);
    }

    private static Stream<String> both(LocalText text) {
        return Stream.of(plain(text.zh()), plain(text.en()));
    }

    private static Set<String> spelled(LocalText text) {
        return Pinyin.of(text.zh()).stream().map(ProcessSearch::plain).collect(Collectors.toSet());
    }

    /** Removes spaces and syllable marks, converts full-width letters to ordinary ones and to lower case. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}'’-]", "");
    }

    private ProcessSearch() {}
}
