package org.dacheng.engine.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dacheng.engine.access.RequestAccess;
import org.dacheng.engine.flow.ApprovalNode;
import org.dacheng.engine.forecast.BranchConditions;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.state.Request;
import org.dacheng.engine.state.RequestStep;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FieldRight;
import org.dacheng.forms.answer.StoredAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Applies changes to the answers that a node makes editable. */
@Component
public class AnswerUpdates {

    private final Answers answers;
    private final NumberedAnswers numbered;
    private final RequestSummaries summaries;
    private final BranchConditions conditions;
    private final RequestAttachments attachments;
    private final RequestAccess access;

    AnswerUpdates(
            Answers answers,
            NumberedAnswers numbered,
            RequestSummaries summaries,
            BranchConditions conditions,
            RequestAttachments attachments,
            RequestAccess access) {
        this.access = access;
        this.answers = answers;
        this.numbered = numbered;
        this.conditions = conditions;
        this.summaries = summaries;
        this.attachments = attachments;
    }

    /**
     * Validates and merges the sent answers; fields that the person may not change or see keep their value. A serial
     * number that a change shows for the first time, or again, is given here.
     *
     * @return the changes, for the timeline; null when nothing changed
     * @throws org.dacheng.base.failure.InvalidInput with pointers below {@code /data}; also for unknown fields and
     *     fields that are not editable at the node
     */
    public @Nullable JsonNode atNode(
            RequestStep step, ApprovalNode node, Map<String, ? extends @Nullable Object> data) {
        PublishedDefinition process = step.process();
        Request request = step.request();
        Map<String, @Nullable Object> before = request.answers();
        boolean edits = edits(process, node);
        if (!edits && data.isEmpty()) {
            return null;
        }
        AnswerContext context = AnswerContext.of(
                step.actor(), request.submitterId(), rights(step, node), FieldRight.HIDDEN, StoredAnswers.of(before));
        if (!edits) {
            answers.refuseChanges(process.schema(), data, context);
            return null;
        }
        LocalDate today = LocalDate.ofInstant(step.now(), step.actor().zone());
        Map<String, @Nullable Object> after = numbered.check(process, data, context, today);
        JsonNode changes = AnswerChanges.between(process.schema(), before, after);
        if (changes != null) {
            conditions.check(step.process(), after, request.submitterId());
            step.answer(summaries.content(step.process(), after, request.submitterId()));
            attachments.bind(step.actor(), step.process(), after, request.id());
        }
        return changes;
    }

    /** Whether the node makes a field editable; what a person sees elsewhere makes no difference. */
    private static boolean edits(PublishedDefinition process, ApprovalNode node) {
        return process.fieldsAt(List.of(node.id())).rights(process.flow(), node).containsValue(FieldRight.EDIT);
    }

    /** A person may send exactly the fields they see in {@link RequestView}, whatever they send. */
    private Map<String, FieldRight> rights(RequestStep step, ApprovalNode node) {
        Request request = step.request();
        return access.participation(step.actor(), request.id(), request.processId())
                .fields(step.process())
                .rights(step.process().flow(), node);
    }
}
