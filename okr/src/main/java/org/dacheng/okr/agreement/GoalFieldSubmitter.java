package org.dacheng.okr.agreement;

import java.util.Map;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** Finds the person against whose goals an answer is validated. */
final class GoalFieldSubmitter {

    /** Id of the submitter of the request. */
    static @Nullable String submitter(AnswerValidation validation) {
        Object submitter = validation.reader().variables().get(FormSchema.SUBMITTER);
        return submitter instanceof Map<?, ?> described && described.get("id") instanceof String id ? id : null;
    }

    private GoalFieldSubmitter() {}
}
