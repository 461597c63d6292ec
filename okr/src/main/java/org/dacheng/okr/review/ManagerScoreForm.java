package org.dacheng.okr.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;
import org.dacheng.okr.score.ScoreCommand;
import org.jspecify.annotations.Nullable;

/** Parses the form of a manager's scores: {@code score}, {@code comment} and {@code score.<key result>}. */
final class ManagerScoreForm {

    private static final int MAX_DIGITS = 10;

    private final Map<String, String> fields;
    private final List<Violation> violations = new ArrayList<>();

    private ManagerScoreForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** @throws InvalidInput for values that are not numbers, at their fields */
    static ScoreCommand of(Map<String, String> fields, ObjectiveView objective) {
        ManagerScoreForm scoring = new ManagerScoreForm(fields);
        Map<String, ScoreWithComment> keyResults = new LinkedHashMap<>();
        for (KeyResultView one : objective.keyResults()) {
            if (fields.containsKey("score." + one.id())) {
                ScoreWithComment before = one.managerScore();
                keyResults.put(one.id(), new ScoreWithComment(scoring.number("score." + one.id()), before.comment()));
            }
        }
        String comment = PlainText.linesOrNull(fields.get("comment"));
        ScoreWithComment whole = new ScoreWithComment(scoring.number("score"), comment);
        if (!scoring.violations.isEmpty()) {
            throw new InvalidInput(scoring.violations);
        }
        return new ScoreCommand(true, whole, keyResults);
    }

    private @Nullable BigDecimal number(String field) {
        String typed = fields.getOrDefault(field, "");
        if (PlainText.isBlank(typed)) {
            return null;
        }
        BigDecimal number = NumberParser.bareNumber(typed);
        String suggestion = NumberParser.suggestion(typed);
        if (suggestion != null) {
            violations.add(new Violation("/" + field, Message.of("okr.page.ambiguous-number", typed, suggestion)));
        } else if (number == null || number.precision() > MAX_DIGITS) {
            violations.add(new Violation("/" + field, Message.of("okr.score.range")));
            return null;
        }
        return number;
    }
}
