package org.dacheng.okr.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.okr.cycle.CycleProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Field type for objectives submitted for agreement; its value is the id of the submission, which the OKR page fills
 * in.
 */
@Component
final class ObjectivesFieldType implements FieldType {

    static final String NAME = CycleProcess.AGREEMENT.field();

    private final ObjectiveSubmissionRows submissions;
    private final MeasureFormatter summary;
    private final Messages messages;

    ObjectivesFieldType(ObjectiveSubmissionRows submissions, MeasureFormatter formatter, Messages messages) {
        this.submissions = submissions;
        this.summary = formatter;
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public boolean isModuleFilled() {
        return true;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        Optional<ObjectiveSubmission> submission = find(raw);
        if (submission.isEmpty() || !submission.get().submittedBy().equals(GoalFieldSubmitter.submitter(validation))) {
            validation.refuse(Message.of("okr.agreement.by-hand", field.label()));
            return null;
        }
        return submission.get().id();
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return comparison(value, reader)
                .map(comparison -> messages.text(summary(comparison), reader.locale()))
                .orElse("");
    }

    private static Message summary(SubmissionComparison comparison) {
        int objectives = comparison.cards().size();
        return comparison.again()
                ? Message.of(
                        "okr.agreement.summary-again",
                        comparison.cycle(),
                        comparison.owner(),
                        objectives,
                        Math.toIntExact(comparison.changes()))
                : Message.of("okr.agreement.summary", comparison.cycle(), comparison.owner(), objectives);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        Optional<ObjectiveSubmission> submission = find(value);
        extra.put("wide", true);
        extra.put("cycle", submission.map(ObjectiveSubmission::cycleId).orElse(null));
        extra.put("sheet", comparison(value, reader).orElse(null));
        return extra;
    }

    private Optional<SubmissionComparison> comparison(@Nullable Object value, FieldReaderContext reader) {
        return find(value).map(found -> SubmissionComparison.of(found.content(), summary, reader.locale()));
    }

    private Optional<ObjectiveSubmission> find(@Nullable Object value) {
        return value instanceof String id && id.length() <= 40 ? submissions.find(id) : Optional.empty();
    }
}
