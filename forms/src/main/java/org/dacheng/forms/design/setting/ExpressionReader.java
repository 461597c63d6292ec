package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.condition.ConditionEditor;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.LabelledText;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.springframework.util.MultiValueMap;

/** Reads conditions and formulas that a designer entered. What cannot be read is refused, so that it is not stored. */
final class ExpressionReader {

    private final Feel feel;
    private final ConditionEditor editor;
    private final SettingOptions options;
    private final ObjectNode element;

    /** @param options asked only if there is an expression to read, since finding the names takes time */
    ExpressionReader(Feel feel, ConditionEditor editor, SettingOptions options, ObjectNode element) {
        this.feel = feel;
        this.editor = editor;
        this.options = options;
        this.element = element;
    }

    /**
     * A condition, entered as rows or as text.
     *
     * @param stored the stored condition as its input shows it; empty for none
     * @throws InvalidInput with an empty pointer
     */
    String condition(String member, String stored, MultiValueMap<String, String> posted, String typed) {
        ConditionFields fields = editor.sendsRows(member, posted) ? options.conditionFields(element) : null;
        if (fields != null) {
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
        LabelledText text = options.labels(element).read(bare(typed));
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
