package org.dacheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.journey.DesignedLabels.Edit;
import org.dacheng.journey.DesignedLabels.Outcome;
import org.junit.jupiter.api.Test;

/** The comparison of the journey of two designers finds what was lost and what came back. */
class DesignedLabelsTests {

    private static final Outcome UNDO = new Outcome("hr", new Edit.Undo(), true);
    private static final Outcome NO_UNDO = new Outcome("hr", new Edit.Undo(), false);

    private final DesignedLabels begin = new DesignedLabels(Map.of("a", "one", "b", "two"));
    private final DesignedLabels changed = only(begin, label("hr", "a", "one", "1"), label("admin", "b", "two", "2"));

    @Test
    void bothLabelsAreThere() {
        assertThat(changed.labels()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(begin.after(
                        label("hr", "a", "one", "1"), label("admin", "b", "two", "2"), Map.of("a", "1", "b", "two")))
                .isEmpty();
    }

    @Test
    void nothingIsReplacedThatWasNotSeen() {
        assertThat(begin.after(
                        label("hr", "a", "one", "1"), label("admin", "a", "one", "2"), Map.of("a", "2", "b", "two")))
                .isEmpty();
    }

    @Test
    void whatIsUndoneIsGoneAndTheOtherEditIsThere() {
        Outcome other = label("admin", "b", "2", "3");

        assertThat(changed.after(UNDO, other, Map.of("a", "one", "b", "3"))).isNotEmpty();
        assertThat(changed.after(UNDO, other, Map.of("a", "1", "b", "3"))).isEmpty();
        assertThat(changed.after(UNDO, other, Map.of("a", "one", "b", "2"))).isEmpty();
        assertThat(changed.after(UNDO, other, Map.of("a", "one", "b", "two"))).isEmpty();
        assertThat(changed.after(NO_UNDO, other, Map.of("a", "1", "b", "3"))).isEmpty();
    }

    @Test
    void anOverwrittenEditIsPassedOverByTheUndo() {
        DesignedLabels twice = only(changed, label("hr", "b", "2", "4"), refused("admin", "a", "5"));

        Outcome overwrites = label("admin", "b", "4", "6");
        assertThat(twice.after(UNDO, overwrites, Map.of("a", "one", "b", "6"))).isNotEmpty();
        assertThat(twice.after(UNDO, overwrites, Map.of("a", "1", "b", "2"))).isEmpty();
    }

    @Test
    void aRemovedFieldIsGoneAndComesBackWithItsLabel() {
        Outcome removal = new Outcome("hr", new Edit.Removal("a", "1"), true);
        DesignedLabels removed = only(changed, removal, refused("admin", "a", "5"));

        assertThat(removed.labels()).isEqualTo(Map.of("b", "2"));
        assertThat(removed.after(UNDO, refused("admin", "a", "5"), Map.of("a", "1", "b", "2")))
                .isNotEmpty();
        assertThat(removed.after(UNDO, refused("admin", "a", "5"), Map.of("a", "one", "b", "2")))
                .isEmpty();
    }

    private static DesignedLabels only(DesignedLabels state, Outcome one, Outcome other) {
        Map<String, String> expected = new HashMap<>(state.labels());
        for (Outcome outcome : List.of(one, other)) {
            if (outcome.accepted() && outcome.edit() instanceof Edit.Label label) {
                expected.put(label.field(), label.label());
            } else if (outcome.accepted() && outcome.edit() instanceof Edit.Removal removal) {
                expected.remove(removal.field());
            }
        }
        return state.after(one, other, expected).get(0);
    }

    private static Outcome label(String designer, String field, String shown, String label) {
        return new Outcome(designer, new Edit.Label(field, shown, label), true);
    }

    private static Outcome refused(String designer, String field, String label) {
        return new Outcome(designer, new Edit.Label(field, "", label), false);
    }
}
