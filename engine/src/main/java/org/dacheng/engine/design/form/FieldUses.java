package org.dacheng.engine.design.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.FieldUseSource;
import org.dacheng.engine.settings.TitlePlaceholders;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.stereotype.Component;

/** Finds where a process uses a field, so that designers know what they break when they remove it. */
@Component
class FieldUses {

    private final FormVersions forms;
    private final Feel feel;
    private final List<FieldUseSource> others;

    FieldUses(FormVersions forms, Feel feel, List<FieldUseSource> others) {
        this.forms = forms;
        this.feel = feel;
        this.others = others;
    }

    /**
     * Uses of fields in their form, the flow, the settings of the process and other modules, each once. Columns of line
     * items are used within their row; only uses in the form are found for them.
     *
     * @param process key of the process
     * @param fields elements of the form; what they use of each other does not count
     */
    List<Message> of(String process, DesignDocument draft, List<ObjectNode> fields) {
        List<Field> form = tree(draft.file("form"));
        ObjectNode flow = draft.file("flow");
        ObjectNode settings = draft.file("process");
        Set<String> ids = fields.stream().map(one -> one.path("id").asText()).collect(Collectors.toSet());
        List<Message> uses = new ArrayList<>();
        fields.stream()
                .map(one -> one.path("key").asText())
                .filter(key -> !key.isBlank())
                .forEach(key -> {
                    inFields(form, ids, key, uses);
                    inFlow(flow, key, uses);
                    inSettings(settings, key, uses);
                    others.forEach(other -> uses.addAll(other.of(process, key)));
                });
        return uses.stream().distinct().toList();
    }

    private List<Field> tree(ObjectNode form) {
        return form.path("components").isArray()
                ? forms.readDraft(form).schema().components().tree()
                : List.of();
    }

    private static void inFields(List<Field> fields, Set<String> ids, String key, List<Message> uses) {
        for (Field field : fields) {
            boolean other = !ids.contains(field.json().path("id").asText());
            if (other && field.reads().stream().anyMatch(name -> isOrIsIn(name, key))) {
                uses.add(Message.of("engine.design.use.field", field.label()));
            }
            inFields(field.components().tree(), ids, key, uses);
        }
    }

    private static boolean isOrIsIn(String name, String key) {
        return name.equals(key) || name.startsWith(key + ".") || key.startsWith(name + ".");
    }

    private void inFlow(JsonNode owner, String key, List<Message> uses) {
        for (JsonNode node : owner.path("nodes")) {
            boolean finds = false;
            for (JsonNode rule : node.path("approvers")) {
                finds |= rule.path("field").asText().equals(key);
            }
            if (finds || node.path("fields").has(key)) {
                uses.add(Message.of("engine.design.use.node", name(node)));
            }
            for (JsonNode branch : node.path("branches")) {
                if (reads(branch.path("when").asText(), key)) {
                    uses.add(Message.of("engine.design.use.branch", name(branch)));
                }
                inFlow(branch, key, uses);
            }
        }
    }

    private boolean reads(String condition, String key) {
        if (condition.isBlank()) {
            return false;
        }
        try {
            return feel.parse(condition).possibleNames().stream().anyMatch(name -> isOrIsIn(name, key));
        } catch (FeelSyntaxError unreadable) {
            return condition.contains(key);
        }
    }

    private static LocalText name(JsonNode element) {
        LocalText name = SchemaTexts.of(element.path("name"));
        return name.zh().isBlank() ? LocalText.same(element.path("id").asText()) : name;
    }

    private static void inSettings(ObjectNode process, String key, List<Message> uses) {
        if (TitlePlaceholders.names(SchemaTexts.of(process.path("title"))).contains(key)) {
            uses.add(Message.of("engine.design.use.title"));
        }
        if (TitlePlaceholders.names(SchemaTexts.of(process.at("/print/title"))).contains(key)) {
            uses.add(Message.of("engine.design.use.print-title"));
        }
        for (JsonNode field : process.path("summary")) {
            if (field.asText().equals(key)) {
                uses.add(Message.of("engine.design.use.summary"));
            }
        }
    }
}
