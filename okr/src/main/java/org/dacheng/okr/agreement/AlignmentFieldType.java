package org.dacheng.okr.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Field type for a request to align one objective to another; its value is the id of the alignment, which the OKR page
 * fills in.
 */
@Component
final class AlignmentFieldType implements FieldType {

    static final String NAME = CycleProcess.ALIGNMENT.field();

    private final AlignmentRequestReader alignments;
    private final Messages messages;

    AlignmentFieldType(AlignmentRequestReader alignments, Messages messages) {
        this.alignments = alignments;
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

    /** Id of the person responsible for the other objective. */
    @Override
    public Set<String> filledTogether() {
        return Set.of("person");
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        Optional<AlignmentRequest> asked = find(raw);
        if (asked.isEmpty() || !asked.get().requestedBy().equals(GoalFieldSubmitter.submitter(validation))) {
            validation.refuse(Message.of("okr.agreement.align-by-hand", field.label()));
            return null;
        }
        if (!asked.get().open()) {
            validation.refuse(Message.of("okr.agreement.align-decided", field.label()));
            return null;
        }
        return asked.get().id();
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        return find(value)
                .map(alignmentRequest -> messages.text(
                        Message.of(
                                "okr.agreement.align-summary",
                                alignmentRequest.child().title(),
                                alignmentRequest.parent().title()),
                        reader.locale()))
                .orElse("");
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("wide", true);
        extra.put("asked", find(value).orElse(null));
        return extra;
    }

    private Optional<AlignmentRequest> find(@Nullable Object value) {
        return value instanceof String id && id.length() <= 40 ? alignments.find(id) : Optional.empty();
    }
}
