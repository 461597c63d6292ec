package org.dacheng.okr.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparedItemTests {

    @Test
    void marksWhatIsNewChangedAndGone() {
        List<Map.Entry<String, String>> before = List.of(Map.entry("1", "one"), Map.entry("2", "two"), gone());
        List<Map.Entry<String, String>> now =
                List.of(Map.entry("2", "two, later"), Map.entry("1", "one"), Map.entry("4", "four"));

        assertThat(items(before, now))
                .containsExactly(
                        new ComparedItem(ChangeSinceAgreement.CHANGED, "two, later"),
                        new ComparedItem(ChangeSinceAgreement.SAME, "one"),
                        new ComparedItem(ChangeSinceAgreement.NEW, "four"),
                        new ComparedItem(ChangeSinceAgreement.REMOVED, "three"));
    }

    @Test
    void marksNothingWhenWhatWasAgreedOnBeforeIsNotKnown() {
        assertThat(items(null, List.of(gone()))).containsExactly(new ComparedItem(ChangeSinceAgreement.SAME, "three"));
        assertThat(items(List.of(), null)).isEmpty();
        assertThat(ComparedItem.same(items(null, List.of(gone())))).isTrue();
        assertThat(ComparedItem.same(items(List.of(), List.of(gone())))).isFalse();
    }

    private static Map.Entry<String, String> gone() {
        return Map.entry("3", "three");
    }

    private static List<ComparedItem> items(
            @Nullable List<Map.Entry<String, String>> before, @Nullable List<Map.Entry<String, String>> now) {
        return ComparedItem.of(before, now, Map.Entry::getKey, Map.Entry::getValue);
    }
}
