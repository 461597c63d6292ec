package org.dacheng.okr.agreement;

import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.engine.task.LastingEffect;
import org.springframework.stereotype.Component;

/**
 * Goals that were agreed on, given back or aligned by a request stay so: their history has moved on, and others may
 * have built on them already.
 */
@Component
class DecidedGoals implements LastingEffect {

    private final Submissions submissions;
    private final AskedAlignments alignments;

    DecidedGoals(Submissions submissions, AskedAlignments alignments) {
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
