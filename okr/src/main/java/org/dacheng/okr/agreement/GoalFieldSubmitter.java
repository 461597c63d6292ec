package org.dacheng.okr.agreement;

import java.util.Map;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.schema.FormSchema;
import org.jspecify.annotations.Nullable;

/** What answers about goals are held against. */
final class GoalFieldSubmitter {

    /** Id of the person whose request it is. */
    static @Nullable String submitter(AnswerValidation validation) {
        Object submitter = validation.reader().variables().get(FormSchema.SUBMITTER);
        return submitter instanceof Map<?, ?> described && described.get("id") instanceof String id ? id : null;
    }

    private GoalFieldSubmitter() {}
}
