package org.dacheng.engine.design;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.stereotype.Component;

/** Finds branches that are never taken while an optional answer is empty. */
@Component
class BranchChecks {

    private final FormVersions forms;

    BranchChecks(FormVersions forms) {
        this.forms = forms;
    }

    void check(JsonNode form, List<DraftNode> nodes, FindingCollector found) {
        if (form.path("components").isArray()) {
            nodes(nodes, optional(forms.displayed(form)), found);
        }
    }

    /** Answers that may be empty, by their name in FEEL. Lists are left out: without items they are not null. */
    private static Map<String, Field> optional(FormSchema schema) {
        Map<String, Field> optional = new TreeMap<>();
        for (Field field : schema.values()) {
            String name = KeyPaths.head(field.key());
            boolean answered = field.at("/validate/required").asBoolean()
                    || schema.types().get(name) instanceof FeelType.ListType
                    || field.typeName().equals("checkbox");
            if (field.type().purpose() == FieldType.Purpose.ANSWER && !answered) {
                optional.put(name, field);
            }
        }
        return optional;
    }

    private static void nodes(List<DraftNode> nodes, Map<String, Field> optional, FindingCollector found) {
        for (DraftNode node : nodes) {
            for (DraftNode.DraftBranch branch : node.branches()) {
                branch(branch, optional, found);
                nodes(branch.nodes(), optional, found);
            }
        }
    }

    private static void branch(DraftNode.DraftBranch branch, Map<String, Field> optional, FindingCollector found) {
        for (String name : branch.reads()) {
            Field field = optional.get(name);
            if (field != null && !asksForEmpty(branch.json().path("when").asText(), name)) {
                found.warn(
                        "branch-reads-optional:" + branch.json().path("id").asText() + ":" + name,
                        branch.pointer() + "/when",
                        Message.of("engine.design.branch-reads-optional", branch.name(), field.label()));
            }
        }
    }

    private static boolean asksForEmpty(String when, String name) {
        return Pattern.compile("(?U)\\b" + Pattern.quote(name) + "(\\.\\w+)*\\s*!?=\\s*null\\b")
                .matcher(when)
                .find();
    }
}
