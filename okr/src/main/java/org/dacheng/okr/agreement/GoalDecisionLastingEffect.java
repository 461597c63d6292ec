package org.dacheng.okr.agreement;

import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.engine.task.LastingEffect;
import org.springframework.stereotype.Component;

/** Decisions on goals cannot be undone: the history has moved on, and other goals may already depend on them. */
@Component
class GoalDecisionLastingEffect implements LastingEffect {

    private final ObjectiveSubmissionRows submissions;
    private final AlignmentRequestReader alignments;

    GoalDecisionLastingEffect(ObjectiveSubmissionRows submissions, AlignmentRequestReader alignments) {
        this.submissions = submissions;
        this.alignments = alignments;
    }

    @Override
    public Optional<Message> of(String requestId) {
        if (submissions.anyBy(requestId)) {
            return Optional.of(Message.of("okr.agreement.not-undone"));
        }
        return alignments.anyBy(requestId)
                ? Optional.of(Message.of("okr.agreement.align-not-undone"))
                : Optional.empty();
    }
}
