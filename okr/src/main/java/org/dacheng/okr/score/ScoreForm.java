package org.dacheng.okr.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.okr.editor.PostedFields;
import org.dacheng.okr.measure.ScoreWithComment;
import org.dacheng.okr.objective.KeyResultView;
import org.dacheng.okr.objective.ObjectiveView;

/**
 * Parses the form of scores: {@code score}, {@code comment}, and for each key result {@code score.<id>}, {@code
 * comment.<id>}.
 */
final class ScoreForm {

    private ScoreForm() {}

    static ScoreCommand command(Map<String, String> fields, ObjectiveView objective) {
        PostedFields posted = new PostedFields(fields);
        Map<String, ScoreWithComment> keyResults = new LinkedHashMap<>();
        for (KeyResultView keyResult : objective.keyResults()) {
            if (posted.has("score." + keyResult.id())) {
                keyResults.put(keyResult.id(), scored(posted, "." + keyResult.id()));
            }
        }
        ScoreWithComment whole = scored(posted, "");
        posted.check();
        return new ScoreCommand("manager".equals(fields.get("by")), whole, keyResults);
    }

    /** Maps pointers of the service to the fields of the form. */
    static InvalidInput atFields(InvalidInput refused) {
        return new InvalidInput(refused.violations().stream()
                .map(one -> new Violation(field(one.pointer()), one.text()))
                .toList());
    }

    private static String field(String pointer) {
        return switch (pointer) {
            case "/whole/score" -> "/score";
            case "/whole/comment" -> "/score-comment";
            default -> pointer.replaceFirst("^/keyResults/([^/]+)/(score|comment)$", "/$2.$1");
        };
    }

    private static ScoreWithComment scored(PostedFields posted, String ending) {
        BigDecimal score = posted.number("score" + ending);
        String comment = posted.text("comment" + ending);
        return new ScoreWithComment(score, comment == null || comment.isEmpty() ? null : comment);
    }
}
