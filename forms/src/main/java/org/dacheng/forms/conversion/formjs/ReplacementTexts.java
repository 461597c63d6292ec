package org.dacheng.forms.conversion.formjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.ZoneOffset;
import java.util.Map;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.jspecify.annotations.Nullable;

/** Texts instead of those that a form cannot have: the beginning of a long one, the value of a computed one. */
final class ReplacementTexts {

    private final Feel feel;

    ReplacementTexts(Feel feel) {
        this.feel = feel;
    }

    /** @return null if only removing helps */
    @Nullable
    JsonNode instead(JsonNode text, Message reason) {
        if (!text.isTextual()) {
            return null;
        }
        boolean isLong = reason.key().equals("forms.schema.text-too-long");
        if (isLong && reason.args().get(0) instanceof Integer longest) {
            return TextNode.valueOf(PlainText.shortened(text.asText(), longest));
        }
        boolean computed = reason.key().equals("forms.schema.computed-text");
        return computed && text.asText().startsWith("=")
                ? constant(text.asText().substring(1))
                : null;
    }

    private @Nullable JsonNode constant(String expression) {
        try {
            FeelExpression parsed = feel.parse(expression);
            Object value = parsed.isConstant() ? parsed.evaluate(Map.of(), ZoneOffset.UTC) : null;
            return value instanceof String words && !words.startsWith("=") ? TextNode.valueOf(words) : null;
        } catch (FeelSyntaxError | FeelEvaluationFailed noValue) {
            return null;
        }
    }
}
