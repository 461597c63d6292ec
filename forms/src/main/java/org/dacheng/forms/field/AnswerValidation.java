package org.dacheng.forms.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.jspecify.annotations.Nullable;

/**
 * Context for checking one answer: reader, known values, and the list of violations.
 *
 * @param pointer of the answer, such as {@code /data/items/2/price}
 * @param violations why the answer is not one of its type
 * @param limits why an answer of its type is out of its limits, which may depend on the day, the reader's zone, the
 *     calendar and other answers; whether they matter is decided by the caller
 * @param rows checks the rows of line items
 */
public record AnswerValidation(
        FieldReaderContext reader,
        String pointer,
        List<Violation> violations,
        List<Violation> limits,
        Feel feel,
        RowsCheck rows) {

    private static final int MAX_NAME_LENGTH = 80;

    /** Checks rows: returns the canonical rows and reports the violations of each. */
    public interface RowsCheck {
        List<Map<String, @Nullable Object>> check(Field items, List<?> rows, String pointer);
    }

    public void refuse(Message text) {
        violations.add(new Violation(pointer, text));
    }

    /** Reports an answer that is valid for its type and out of its limits; its canonical value is returned as well. */
    public void refuseLimit(Message text) {
        limits.add(new Violation(pointer, text));
    }

    /** Number of problems found so far. */
    public int problems() {
        return violations.size() + limits.size();
    }

    public void refuseAt(String member, Message text) {
        violations.add(new Violation(pointer + "/" + member, text));
    }

    /** Refuses a member that answers of this type do not have. */
    public void refuseUnknown(String member) {
        Message text = Message.of("forms.field.unknown", PlainText.shortened(member, MAX_NAME_LENGTH));
        violations.add(new Violation(Violation.at(pointer, member), text));
    }

    /** A limit of the definition: a number, or the value of an expression; null when there is none. */
    public @Nullable BigDecimal limit(Field field, String member) {
        JsonNode node = field.json().path("validate").path(member);
        if (!node.isTextual() || !node.asText().startsWith("=")) {
            return field.limit(member);
        }
        Object limit = evaluateLimit(node.asText().substring(1));
        if (limit != null && !(limit instanceof BigDecimal)) {
            refuseLimit(Message.of("forms.field.limit-not-a-number", field.label()));
        }
        return limit instanceof BigDecimal number ? number : null;
    }

    /** Evaluates an expression over the known values; a failure is a violation of this answer. */
    public @Nullable Object evaluate(String expression) {
        return evaluate(expression, this::refuse);
    }

    /** Evaluates the expression of a limit; without a value the answer is out of its limits. */
    public @Nullable Object evaluateLimit(String expression) {
        return evaluate(expression, this::refuseLimit);
    }

    private @Nullable Object evaluate(String expression, Consumer<Message> failure) {
        try {
            return feel.parse(expression).evaluate(reader.variables(), reader.zone());
        } catch (FeelEvaluationFailed failed) {
            failure.accept(failed.text());
            return null;
        }
    }
}
