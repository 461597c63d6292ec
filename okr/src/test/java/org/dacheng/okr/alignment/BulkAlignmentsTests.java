package org.dacheng.okr.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dacheng.okr.OkrFixture.as;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.okr.OkrFixture;
import org.dacheng.okr.cycle.CycleView;
import org.dacheng.okr.objective.ObjectiveEdit;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.visibility.Visibility;
import org.dacheng.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bulk alignments follow the rules of single ones, also among each other. */
@DatabaseTest
class BulkAlignmentsTests {

    @Autowired
    OkrFixture stage;

    @Autowired
    BulkAlignments whole;

    CycleView cycle;
    ObjectiveView low;
    ObjectiveView middle;
    ObjectiveView top;

    @BeforeEach
    void goals() {
        cycle = stage.openCycle();
        low = stage.agreed(stage.objective(cycle, "employee", "low", "k"));
        middle = stage.agreed(stage.objective(cycle, "manager", "middle", "k"));
        top = stage.agreed(stage.departmentObjective(cycle, "director", "rd", "top"));
    }

    @Test
    void allAreThere() {
        whole.request(
                as("admin"),
                List.of(
                        new NewAlignment(
                                low.id(),
                                middle.id(),
                                middle.keyResults().get(0).id()),
                        new NewAlignment(middle.id(), top.id(), null)));

        assertThat(stage.objectives.get(as("admin"), low.id()).aligned())
                .extracting(ObjectiveView.AlignedTo::parentId, ObjectiveView.AlignedTo::keyResultId)
                .containsExactly(tuple(middle.id(), middle.keyResults().get(0).id()));
        assertThat(stage.objectives.get(as("admin"), middle.id()).aligned())
                .extracting(ObjectiveView.AlignedTo::parentId)
                .containsExactly(top.id());
    }

    @Test
    void theLastOfALoopIsRefusedAndNothingIsAligned() {
        refused(
                "admin",
                "/2/parentId",
                "okr.alignment.loop",
                new NewAlignment(low.id(), middle.id(), null),
                new NewAlignment(middle.id(), top.id(), null),
                new NewAlignment(top.id(), low.id(), null));
    }

    @Test
    void theSameTwiceIsRefused() {
        refused(
                "admin",
                "/1/parentId",
                "okr.alignment.twice",
                new NewAlignment(low.id(), middle.id(), null),
                new NewAlignment(low.id(), middle.id(), null));
    }

    @Test
    void aKeyResultOfAnotherIsRefused() {
        refused(
                "admin",
                "/0/keyResultId",
                "okr.alignment.key-result",
                new NewAlignment(low.id(), middle.id(), low.keyResults().get(0).id()));
    }

    @Test
    void whatTheAskerMayNotSeeOrWriteIsRefused() {
        ObjectiveView hidden = stage.objective(cycle, "hr", "hidden");
        stage.objectives.change(
                as("hr"),
                hidden.id(),
                new ObjectiveEdit(null, null, null, Visibility.NAMED, List.of(), null, null, null));

        refused(
                "employee",
                "/1",
                "okr.objective.not-found",
                new NewAlignment(low.id(), middle.id(), null),
                new NewAlignment(low.id(), hidden.id(), null));
        refused("employee", "/0", "okr.alignment.not-allowed", new NewAlignment(middle.id(), top.id(), null));
    }

    private void refused(String person, String pointer, String key, NewAlignment... wishes) {
        assertThatThrownBy(() -> whole.request(as(person), List.of(wishes)))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.violations())
                        .singleElement()
                        .satisfies(one -> {
                            assertThat(one.pointer()).isEqualTo(pointer);
                            assertThat(one.text().key()).isEqualTo(key);
                        }));
        assertThat(stage.objectives.get(as("admin"), low.id()).aligned()).isEmpty();
    }
}
