package org.dacheng.forms.design.setting;

import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.condition.ConditionEditor;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.condition.LabelledText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads conditions and formulas that a designer entered. What cannot be read is refused, so that it is not stored. */
final class ExpressionReader {

    private final Feel feel;
    private final ConditionEditor editor;
    private final @Nullable ConditionFields fields;
    private final ExpressionLabels labels;

    /** @param fields what expressions can read; null if there are no rows */
    ExpressionReader(Feel feel, ConditionEditor editor, @Nullable ConditionFields fields, ExpressionLabels labels) {
        this.feel = feel;
        this.editor = editor;
        this.fields = fields;
        this.labels = labels;
    }

    /**
     * A condition, entered as rows or as text.
     *
     * @param stored the stored condition as its input shows it; empty for none
     * @throws InvalidInput with an empty pointer
     */
    String condition(String member, String stored, MultiValueMap<String, String> posted, String typed) {
        if (fields != null && editor.sendsRows(member, posted)) {
            return editor.text(member, stored, posted, fields);
        }
        return PlainText.isBlank(bare(typed)) ? refuseBlank() : text(typed);
    }

    private static String refuseBlank() {
        throw InvalidInput.of("", "forms.setting.no-condition");
    }

    /**
     * FEEL with names, without {@code =} in front: people who know spreadsheets type it, and it is added anyway.
     *
     * @throws InvalidInput with an empty pointer
     */
    String text(String typed) {
        LabelledText text = labels.read(bare(typed));
        String stored = text.required();
        try {
            feel.parse(stored);
            return stored;
        } catch (FeelSyntaxError broken) {
            throw InvalidInput.of("", text.inShown(broken.text()));
        }
    }

    private static String bare(String text) {
        return text.replaceFirst("^=\\s*", "");
    }
}
