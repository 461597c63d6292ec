package org.dacheng.engine.answer;

import java.time.LocalDate;
import java.util.Map;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.CheckedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks answers and gives the serial numbers that they lack, for everything that changes answers of a request. */
@Component
public class NumberedAnswers {

    private final Answers answers;
    private final SerialNumbers numbers;

    NumberedAnswers(Answers answers, SerialNumbers numbers) {
        this.answers = answers;
        this.numbers = numbers;
    }

    /**
     * Checks without giving numbers, and prepares the counters of those that will be needed; called before the
     * transaction that takes them.
     */
    public CheckedAnswers prepare(
            PublishedDefinition process,
            Map<String, ? extends @Nullable Object> data,
            AnswerContext context,
            LocalDate day) {
        CheckedAnswers checked = answers.check(process.schema(), data, context);
        if (checked.violations().isEmpty()) {
            numbers.prepare(process.key(), checked.unassigned(), day);
        }
        return checked;
    }

    /**
     * The checked answers with their serial numbers, which formulas may use; in a transaction. Nothing that was read
     * for an earlier check is used again.
     *
     * @param day in the zone of the actor; it decides the series of a number
     * @throws org.dacheng.base.failure.InvalidInput with pointers below {@code /data}
     */
    public Map<String, @Nullable Object> check(
            PublishedDefinition process,
            Map<String, ? extends @Nullable Object> data,
            AnswerContext context,
            LocalDate day) {
        CheckedAnswers checked = answers.check(process.schema(), data, context.rereading());
        Map<String, @Nullable Object> complete = checked.orThrow();
        if (checked.unassigned().isEmpty()) {
            return complete;
        }
        Map<String, String> given = numbers.take(process.key(), checked.unassigned(), day);
        // The number may have waited for another submission, so what the answers name is read again.
        AnswerContext numbered = context.assigning(given).rereading();
        return answers.check(process.schema(), data, numbered).orThrow();
    }
}
