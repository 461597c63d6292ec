package org.dacheng.okr.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListedItemTests {

    @Test
    void marksWhatIsNewChangedAndGone() {
        List<Map.Entry<String, String>> before = List.of(Map.entry("1", "one"), Map.entry("2", "two"), gone());
        List<Map.Entry<String, String>> now =
                List.of(Map.entry("2", "two, later"), Map.entry("1", "one"), Map.entry("4", "four"));

        assertThat(items(before, now))
                .containsExactly(
                        new ListedItem(Mark.CHANGED, "two, later"),
                        new ListedItem(Mark.SAME, "one"),
                        new ListedItem(Mark.NEW, "four"),
                        new ListedItem(Mark.REMOVED, "three"));
    }

    @Test
    void marksNothingWhenWhatWasAgreedOnBeforeIsNotKnown() {
        assertThat(items(null, List.of(gone()))).containsExactly(new ListedItem(Mark.SAME, "three"));
        assertThat(items(List.of(), null)).isEmpty();
        assertThat(ListedItem.same(items(null, List.of(gone())))).isTrue();
        assertThat(ListedItem.same(items(List.of(), List.of(gone())))).isFalse();
    }

    private static Map.Entry<String, String> gone() {
        return Map.entry("3", "three");
    }

    private static List<ListedItem> items(
            @Nullable List<Map.Entry<String, String>> before, @Nullable List<Map.Entry<String, String>> now) {
        return ListedItem.of(before, now, Map.Entry::getKey, Map.Entry::getValue);
    }
}
