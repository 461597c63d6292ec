package org.dacheng.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.flow.RefusalTarget;
import org.dacheng.engine.gallery.Gallery;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.samples.GalleryWalk.Case;
import org.dacheng.samples.GalleryWalk.Walked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every ready process of the gallery runs to every end, with a decision by somebody at every node. */
@SampleTest
class GalleryWalkTests {

    @Autowired
    GalleryWalk walk;

    @Autowired
    Gallery gallery;

    @Autowired
    SampleFixture stage;

    /** Those for goals are submitted by the OKR page, with tests of their own. */
    static Stream<String> keys() {
        return GalleryIndexFile.keys().filter(key -> !key.startsWith("okr-"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void runsAlongEveryBranchToEveryEndAndEndsWhereverItIsRefused(String key) {
        Walked walked = walk.of(key, gallery.get(stage.actor("hr"), key));
        List<Case> cases = walked.cases();
        Set<String> decided = new HashSet<>();
        Set<String> ends = new HashSet<>();

        for (Case one : cases) {
            decided.addAll(approved(walked, one));
            ends.add(one.path().end());
        }

        assertThat(ends).isEqualTo(GalleryWalk.ends(walked.process()));
        List<ApprovalNode> approvals = walked.process().flow().approvals();
        assertThat(decided)
                .containsExactlyInAnyOrderElementsOf(
                        approvals.stream().map(ApprovalNode::id).toList());
        approvals.forEach(node -> refused(walked, cases, node, node.refusal().get(0)));
        ApprovalNode first = approvals.get(0);
        first.refusal().stream().skip(1).forEach(target -> refused(walked, cases, first, target));
    }

    private Set<String> approved(Walked walked, Case one) {
        RequestWalkthrough request = walked.submit(one);
        Set<String> decided = walked.approveUntil(request, one, "");
        request.is(RequestStatus.APPROVED);
        assertThat(walk.openTasks(request)).isEmpty();
        assertThat(one.path().approvals()).containsAll(decided);
        return decided;
    }

    private void refused(Walked walked, List<Case> cases, ApprovalNode node, RefusalTarget target) {
        Case one = cases.stream()
                .filter(each -> each.path().approvals().contains(node.id()))
                .findFirst()
                .orElseThrow();
        RequestWalkthrough request = walked.submit(one);
        walked.approveUntil(request, one, node.id());
        walked.refuse(request, node.id(), target);
        if (target == RefusalTarget.SUBMITTER) {
            request.is(RequestStatus.RETURNED).withdrawn().is(RequestStatus.WITHDRAWN);
        } else {
            request.is(RequestStatus.REFUSED);
        }
        assertThat(walk.openTasks(request)).isEmpty();
    }
}
