package org.dacheng.engine.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.engine.flow.Approval;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FieldRight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes the answers that a node lets its people change. */
@Component
public class Answering {

    private final Answers answers;
    private final Headings headings;
    private final Conditions conditions;
    private final Files files;

    Answering(Answers answers, Headings headings, Conditions conditions, Files files) {
        this.answers = answers;
        this.conditions = conditions;
        this.headings = headings;
        this.files = files;
    }

    /**
     * Fields that may not be changed or seen keep their value, whatever was sent.
     *
     * @return what changed, for the timeline; null when nothing did
     * @throws org.dacheng.people.failure.InvalidInput pointers below {@code /data}
     */
    public @Nullable JsonNode atNode(Step step, Approval node, Map<String, ? extends @Nullable Object> data) {
        if (node.otherwise() != FieldRight.EDIT && !node.fields().containsValue(FieldRight.EDIT)) {
            return null;
        }
        Request request = step.request();
        Map<String, @Nullable Object> before = request.answers();
        Map<String, @Nullable Object> raw = new LinkedHashMap<>(before);
        data.forEach((field, answer) -> {
            if (step.process().right(node.id(), field) == FieldRight.EDIT) {
                raw.put(field, answer);
            }
        });
        AnswerContext context = new AnswerContext(
                request.submitterId(),
                step.asker().locale(),
                step.asker().zone(),
                node.fields(),
                node.otherwise(),
                before);
        Map<String, @Nullable Object> after =
                answers.check(step.process().schema(), raw, context).orThrow();
        JsonNode changes = Changes.between(before, after);
        if (changes != null) {
            conditions.check(step.process(), after, request.submitterId());
            step.answer(headings.content(step.process(), after, request.submitterId()));
            files.bind(step.asker(), step.process(), after, request.id());
        }
        return changes;
    }
}
