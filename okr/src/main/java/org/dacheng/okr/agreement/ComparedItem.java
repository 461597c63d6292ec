package org.dacheng.okr.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A milestone or an alignment as text, marked by whether it was agreed on before. */
record ComparedItem(ChangeSinceAgreement mark, String text) {

    /**
     * Current items in their order, then removed ones.
     *
     * @param before null when nothing was agreed on or the agreed items were not stored: then nothing is marked
     */
    static <T> List<ComparedItem> of(
            @Nullable List<T> before, @Nullable List<T> now, Function<T, String> id, Function<T, String> text) {
        List<T> there = now == null ? List.of() : now;
        if (before == null) {
            return there.stream()
                    .map(one -> new ComparedItem(ChangeSinceAgreement.SAME, text.apply(one)))
                    .toList();
        }
        Map<String, String> was = before.stream().collect(Collectors.toMap(id, text, (one, same) -> one));
        List<ComparedItem> items = new ArrayList<>();
        for (T one : there) {
            String old = was.remove(id.apply(one));
            String words = text.apply(one);
            items.add(new ComparedItem(
                    old == null
                            ? ChangeSinceAgreement.NEW
                            : old.equals(words) ? ChangeSinceAgreement.SAME : ChangeSinceAgreement.CHANGED,
                    words));
        }
        before.stream()
                .filter(one -> was.containsKey(id.apply(one)))
                .forEach(one -> items.add(new ComparedItem(ChangeSinceAgreement.REMOVED, text.apply(one))));
        return List.copyOf(items);
    }

    static boolean same(List<ComparedItem> items) {
        return items.stream().allMatch(one -> one.mark() == ChangeSinceAgreement.SAME);
    }
}
