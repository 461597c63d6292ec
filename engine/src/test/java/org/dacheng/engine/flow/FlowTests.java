package org.dacheng.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowTests {

    private final Flow nested = SampleFlows.flow("nested");

    @Test
    void pathNamesTheBranchesFromTheOutsideIn() {
        assertThat(nested.path("x1")).extracting(Branch::id).containsExactly("left", "x");
        assertThat(nested.path("first")).isEmpty();
    }

    @Test
    void beforeLeavesOutTheBranchesBeside() {
        assertThat(nested.before("r2")).extracting(Node::id).containsExactly("first", "both", "big", "r1", "nothing");
        assertThat(nested.before("last")).extracting(Node::id).contains("l1", "x1", "y1", "l2", "r1", "r2");
    }

    @Test
    void oneMayGoBackInsideTheBranchAndOutOfItButNotIntoOne() {
        assertThat(nested.backTargets("l2")).extracting(Node::id).containsExactly("l1", "first");
        assertThat(nested.backTargets("x1")).extracting(Node::id).containsExactly("l1", "first");
        assertThat(nested.backTargets("r2")).extracting(Node::id).containsExactly("r1", "first");
        assertThat(nested.backTargets("last")).extracting(Node::id).containsExactly("first");
    }

    @Test
    void cancellingCoversTheInnermostParallelBranchAroundTheTarget() {
        assertThat(nested.cancelScope("l1")).containsExactlyInAnyOrder("l1", "inner-join", "x1", "y1", "l2");
        assertThat(nested.cancelScope("r1")).containsExactlyInAnyOrder("r1", "r2");
        assertThat(nested.cancelScope("first"))
                .containsExactlyInAnyOrder(
                        "first", "both-join", "l1", "inner-join", "x1", "y1", "l2", "r1", "r2", "last");
    }

    @Test
    void onlyParallelsMakeAFlowWaitAtTwoNodes() {
        assertThat(nested.isLinear()).isFalse();
        assertThat(SampleFlows.flow("leave").isLinear()).isTrue();
    }

    @Test
    void aParallelEndsWhenOneBranchAlwaysEndsAndAConditionWhenAllDo() {
        assertThat(nested.all()).filteredOn(Node::ends).extracting(Node::id).containsExactly("nothing");
    }
}
