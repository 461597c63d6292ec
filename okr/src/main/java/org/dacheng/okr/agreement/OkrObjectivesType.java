package org.dacheng.okr.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.Judge;
import org.dacheng.forms.field.Reader;
import org.dacheng.okr.cycle.CycleProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Objectives that are submitted to be agreed on; the answer is the id of the submission, which the OKR page makes. */
@Component
final class OkrObjectivesType implements FieldType {

    static final String NAME = CycleProcess.AGREEMENT.field();

    private final Submissions submissions;
    private final MeasureWords words;
    private final Messages messages;

    OkrObjectivesType(Submissions submissions, MeasureWords words, Messages messages) {
        this.submissions = submissions;
        this.words = words;
        this.messages = messages;
    }

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public boolean givenByProgram() {
        return true;
    }

    @Override
    public @Nullable Object check(Field field, Object raw, Judge judge) {
        Optional<Submission> submission = find(raw);
        if (submission.isEmpty() || !submission.get().submittedBy().equals(GoalAnswers.submitter(judge))) {
            judge.refuse(Message.of("okr.agreement.by-hand", field.label()));
            return null;
        }
        return submission.get().id();
    }

    @Override
    public String text(Field field, Object value, Reader reader) {
        return comparison(value, reader)
                .map(sheet -> messages.text(words(sheet), reader.locale()))
                .orElse("");
    }

    private static Message words(Comparison sheet) {
        int objectives = sheet.cards().size();
        return sheet.again()
                ? Message.of(
                        "okr.agreement.summary-again",
                        sheet.cycle(),
                        sheet.owner(),
                        objectives,
                        Math.toIntExact(sheet.changes()))
                : Message.of("okr.agreement.summary", sheet.cycle(), sheet.owner(), objectives);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, Reader reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        Optional<Submission> submission = find(value);
        extra.put("wide", true);
        extra.put("cycle", submission.map(Submission::cycleId).orElse(null));
        extra.put("sheet", comparison(value, reader).orElse(null));
        return extra;
    }

    private Optional<Comparison> comparison(@Nullable Object value, Reader reader) {
        return find(value).map(found -> Comparison.of(found.content(), words, reader.locale()));
    }

    private Optional<Submission> find(@Nullable Object value) {
        return value instanceof String id && id.length() <= 40 ? submissions.find(id) : Optional.empty();
    }
}
