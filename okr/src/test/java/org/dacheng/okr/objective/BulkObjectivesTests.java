package org.dacheng.okr.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveWithKeyResults.KeyResultCommand;
import org.dacheng.okr.objective.ObjectiveWithKeyResults.WrittenIds;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulk writing gives the same objectives as writing them one by one. */
@DatabaseTest
class BulkObjectivesTests {

    @Autowired
    OkrFixture stage;

    @Autowired
    BulkObjectives whole;

    @Autowired
    JdbcClient jdbc;

    CycleView cycle;

    @BeforeEach
    void open() {
        cycle = stage.openCycle();
    }

    @Test
    void newAndChangedOnesStandBehindEachOtherWithOneRevisionEach() {
        ObjectiveView known = stage.objective(cycle, "employee", "known", "kept", "renamed");
        String renamed = OkrFixture.keyResult(known, "renamed").id();

        List<WrittenIds> written = whole.write(
                as("employee"),
                List.of(
                        fresh("employee", "first", "a", "b"),
                        change(
                                known.id(),
                                "known better",
                                new KeyResultCommand(renamed, title("by a new name"), null, null)),
                        fresh("employee", "second")),
                "goals.xlsx");

        assertThat(stage.objectives.of(as("employee"), cycle.id(), Owner.person("employee")))
                .extracting(ObjectiveView::title)
                .containsExactly("known better", "first", "second");
        ObjectiveView first =
                stage.objectives.get(as("employee"), written.get(0).id());
        assertThat(first.keyResults())
                .extracting(
                        KeyResultView::id,
                        one -> one.weight().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple(written.get(0).keyResultIds().get(0), "0.5"),
                        tuple(written.get(0).keyResultIds().get(1), "0.5"));
        assertThat(stage.objectives.get(as("employee"), known.id()).keyResults())
                .extracting(KeyResultView::title)
                .containsExactly("kept", "by a new name");
        assertThat(kinds(written.get(0).id())).containsExactly("created");
        assertThat(kinds(known.id())).contains("imported");
        written.forEach(one -> assertThat(revisions(one.id())).isOne());
    }

    @Test
    void whoSeesOrWritesItNotIsToldWhichAndNothingIsWritten() {
        ObjectiveView hidden = stage.objective(cycle, "hr", "hidden");
        stage.objectives.change(
                as("hr"),
                hidden.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, List.of(), null, null, null));
        ObjectiveView seen = stage.agreed(stage.objective(cycle, "manager", "seen"));

        refused("/1", "okr.objective.not-found", change(hidden.id(), "mine now"));
        refused("/1", "okr.objective.writers-only", change(seen.id(), "mine now"));
        refused("/1", "okr.objective.writers-only", fresh("manager", "yours"));
        refused("/1/title", "okr.objective.too-long", fresh("employee", "x".repeat(501)));

        assertThat(stage.objectives.of(as("employee"), cycle.id(), Owner.person("employee")))
                .isEmpty();
    }

    private void refused(String pointer, String key, ObjectiveWithKeyResults second) {
        assertThatThrownBy(() -> whole.write(as("employee"), List.of(fresh("employee", "fine"), second), "goals.xlsx"))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.violations())
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.pointer()).isEqualTo(pointer);
                            assertThat(one.text().key()).isEqualTo(key);
                        }));
    }

    private ObjectiveWithKeyResults fresh(String person, String title, String... keyResults) {
        return new ObjectiveWithKeyResults(
                null,
                new NewObjective(
                        cycle.id(), Owner.person(person), null, null, title, null, null, null, List.of(), null),
                null,
                List.of(keyResults).stream()
                        .map(each -> new KeyResultCommand(null, title(each), null, null))
                        .toList());
    }

    private static ObjectiveWithKeyResults change(String id, String title, KeyResultCommand... results) {
        return new ObjectiveWithKeyResults(id, null, ObjectiveEdit.title(title), List.of(results));
    }

    private static KeyResultEdit title(String title) {
        return new KeyResultEdit(title, null, null, null, null);
    }

    private List<String> kinds(String objectiveId) {
        return jdbc.sql("select kind from okr_entry where objective_id = :id order by id")
                .params(Map.of("id", objectiveId))
                .query(String.class)
                .list();
    }

    private long revisions(String objectiveId) {
        return jdbc.sql("select count(*) from okr_revision where objective_id = :id")
                .params(Map.of("id", objectiveId))
                .query(Long.class)
                .single();
    }
}
