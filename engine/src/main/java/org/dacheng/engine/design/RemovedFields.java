package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.forms.design.DesignStep;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.DesignEdit;
import org.dacheng.forms.field.SchemaTexts;

/** Names fields that are read although the draft no longer has them by the labels that they had. */
final class RemovedFields {

    /** Messages about a name that there is not, with the place of the name among their arguments. */
    private static final Map<String, Integer> MISSING = Map.of(
            "forms.feel.unknown-name", 0,
            "forms.feel.unknown-name-of", 0,
            "engine.package.no-field", 0,
            "engine.package.placeholder", 0,
            "forms.schema.total-of", 0,
            "engine.flow.unknown-field", 1);

    /** Placeholders have braces, and may end with a part of the answer. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^.{}]+)[^{}]*}");

    private final Map<String, LocalText> labels = new HashMap<>();

    private RemovedFields() {}

    /** True if a message says that a field, or anything else with a name, is missing. */
    static boolean isMissing(Message message) {
        return missing(message).isPresent();
    }

    /** @param steps all steps of the draft, oldest first */
    static RemovedFields of(Optional<DesignDocument> base, List<DesignStep> steps, DesignDocument draft) {
        RemovedFields removed = new RemovedFields();
        base.ifPresent(version -> DesignDocument.eachWithin(version.file("form"), removed::add));
        for (DesignStep step : steps) {
            for (DesignEdit edit : step.edits()) {
                if (edit instanceof DesignEdit.Removal removal
                        && removal.element().file().equals("form")) {
                    DesignDocument.eachWithin(removal.content(), removed::add);
                }
            }
        }
        DesignDocument.eachWithin(
                draft.file("form"),
                field -> removed.labels.remove(field.path("key").asText()));
        return removed;
    }

    private void add(ObjectNode field) {
        LocalText label = SchemaTexts.of(field.path("label"));
        JsonNode key = field.path("key");
        if (key.isTextual() && !label.zh().isBlank()) {
            labels.put(key.asText(), label);
        }
    }

    DraftProblem named(DraftProblem problem) {
        return missing(problem.text())
                .map(labels::get)
                .map(label -> Message.of("engine.design.removed-field", label))
                .map(text -> new DraftProblem(problem.pointer(), problem.place(), text))
                .orElse(problem);
    }

    /** The first missing name in a message or in those within it. */
    private static Optional<String> missing(Message message) {
        Integer place = MISSING.get(message.key());
        if (place != null && place < message.args().size()) {
            String name = String.valueOf(message.args().get(place));
            return Optional.of(PLACEHOLDER.matcher(name).replaceAll("$1"));
        }
        return message.args().stream()
                .filter(Message.class::isInstance)
                .map(inner -> missing((Message) inner))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
