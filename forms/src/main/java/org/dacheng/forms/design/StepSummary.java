package org.dacheng.forms.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.design.document.ElementRef;

/**
 * What a step does, for buttons such as “Undo: delete Amount”.
 *
 * @param name of the element, as it was at that moment; empty for settings of the whole
 * @param count of elements that the step concerns
 */
public record StepSummary(Action action, LocalText name, int count) {

    /** What happens to the element. */
    public enum Action {
        ADD,
        CHANGE,
        MOVE,
        REMOVE
    }

    /** Summarises edits that are not yet, or already, part of the document. */
    static StepSummary of(List<DesignEdit> edits, DesignDocument document) {
        DesignEdit first = edits.get(0);
        long elements = edits.stream().map(DesignEdit::element).distinct().count();
        return new StepSummary(action(first), name(first, document), (int) elements);
    }

    private static Action action(DesignEdit edit) {
        if (edit instanceof DesignEdit.Addition) {
            return Action.ADD;
        } else if (edit instanceof DesignEdit.Removal) {
            return Action.REMOVE;
        }
        return edit instanceof DesignEdit.Move ? Action.MOVE : Action.CHANGE;
    }

    private static LocalText name(DesignEdit edit, DesignDocument document) {
        if (edit instanceof DesignEdit.Addition addition) {
            return name(addition.content());
        } else if (edit instanceof DesignEdit.Removal removal) {
            return name(removal.content());
        }
        ElementRef element = edit.element();
        return element.id().isEmpty()
                ? LocalText.same("")
                : document.find(element).map(StepSummary::name).orElse(LocalText.same(""));
    }

    /** The label of a field, the name of a node or branch, or what else tells it from others. */
    static LocalText name(ObjectNode element) {
        for (String member : List.of("label", "name")) {
            JsonNode value = element.path(member);
            String zh = value.isTextual() ? value.asText() : value.path("zh_CN").asText();
            String en = value.isTextual() ? value.asText() : value.path("en").asText();
            if (!zh.isBlank() || !en.isBlank()) {
                return new LocalText(zh.isBlank() ? en : zh, en.isBlank() ? zh : en);
            }
        }
        return LocalText.same(element.path("key").asText(element.path("type").asText()));
    }

    /** The summary in words, such as “delete Amount”. */
    public Message message() {
        String action = action().name().toLowerCase(Locale.ROOT);
        if (count > 1) {
            return Message.of("forms.design.step." + action + "-several", count);
        }
        return name.zh().isEmpty() && name.en().isEmpty()
                ? Message.of("forms.design.step.settings")
                : Message.of("forms.design.step." + action, name);
    }
}
