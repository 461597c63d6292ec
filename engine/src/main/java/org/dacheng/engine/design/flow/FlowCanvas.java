package org.dacheng.engine.design.flow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.settings.FormSettingOptions;
import org.dacheng.engine.design.settings.SettingChoices;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ConditionSentences;
import org.dacheng.forms.condition.Conditions;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.canvas.CanvasList;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** The flow of a draft as a tree of cards, each with sentences that say what it does. */
@Component
class FlowCanvas {

    /** Rules that find one person: how several sign says nothing. */
    private static final Set<String> FIND_ONE = Set.of("direct-manager", "nth-manager", "department-head", "submitter");

    private final People people;
    private final SettingChoices choices;
    private final FormVersions forms;
    private final ExpressionNames names;
    private final Conditions conditions;
    private final ConditionSentences sentences;
    private final Messages messages;

    FlowCanvas(
            People people,
            SettingChoices choices,
            FormVersions forms,
            ExpressionNames names,
            Conditions conditions,
            ConditionSentences sentences,
            Messages messages) {
        this.people = people;
        this.choices = choices;
        this.forms = forms;
        this.names = names;
        this.conditions = conditions;
        this.sentences = sentences;
        this.messages = messages;
    }

    CanvasList<FlowElement> of(Actor actor, DesignDocument content) {
        return new Drawing(content, actor.locale()).nodes("", content.view(DesignTab.FLOW.file()));
    }

    private final class Drawing {

        private final Locale locale;
        private final FormSettingOptions options;
        private final RuleTexts rules;

        Drawing(DesignDocument content, Locale locale) {
            this.locale = locale;
            this.options = new FormSettingOptions(choices, forms, names, content, locale);
            this.rules = new RuleTexts(people, messages, locale);
        }

        CanvasList<FlowElement> nodes(String owner, JsonNode line) {
            List<FlowElement> nodes = new ArrayList<>();
            for (JsonNode one : line.path("nodes")) {
                if (one instanceof ObjectNode node) {
                    nodes.add(node(node));
                }
            }
            return new CanvasList<FlowElement>(owner, false, nodes);
        }

        private FlowElement node(ObjectNode node) {
            String type = node.path("type").asText();
            String id = node.path("id").asText();
            return new FlowElement(
                    id,
                    type,
                    NodeKind.of(type).map(NodeKind::icon).orElse("help-circle"),
                    text(NodeKind.of(type).map(NodeKind::text).orElse(Message.of("engine.design.node.unknown"))),
                    SchemaTexts.of(node.path("name")).in(locale),
                    lines(type, node),
                    false,
                    node.path("branches").isArray() ? branches(id, node) : null);
        }

        private List<String> lines(String type, ObjectNode node) {
            return switch (type) {
                case "approval" -> approval(node);
                case "copy" -> List.of(text(Message.of("engine.design.card-copied-to", people(node.path("people")))));
                default -> List.of();
            };
        }

        private List<String> approval(ObjectNode node) {
            JsonNode rules = node.path("approvers");
            String who = text(Message.of("engine.design.card-approved-by", people(rules)));
            String signing = node.path("signing").asText("all");
            return findsSeveral(rules)
                    ? List.of(who, text(Message.of("forms.setting.signing." + signing)))
                    : List.of(who);
        }

        private String people(JsonNode found) {
            Setting.Reference fields = new Setting.Reference("", Setting.Source.PERSON_FIELDS, false);
            return rules.all(found, options.of(fields, JsonNodeFactory.instance.objectNode()));
        }

        private static boolean findsSeveral(JsonNode rules) {
            return rules.size() > 1
                    || (rules.size() == 1
                            && !FIND_ONE.contains(rules.get(0).path("rule").asText()));
        }

        private CanvasList<FlowElement> branches(String owner, ObjectNode split) {
            boolean conditional = split.path("type").asText().equals("condition");
            List<FlowElement> branches = new ArrayList<>();
            for (JsonNode one : split.path("branches")) {
                if (one instanceof ObjectNode branch) {
                    branches.add(branch(branch, conditional));
                }
            }
            return new CanvasList<FlowElement>(owner, true, branches);
        }

        private FlowElement branch(ObjectNode branch, boolean conditional) {
            String id = branch.path("id").asText();
            boolean last = branch.path("default").asBoolean();
            List<String> lines = !conditional ? List.of() : List.of(last ? otherwise() : when(branch));
            return new FlowElement(
                    id,
                    "branch",
                    "",
                    text(Message.of("engine.design.node.branch")),
                    SchemaTexts.of(branch.path("name")).in(locale),
                    lines,
                    last,
                    nodes(id, branch));
        }

        private String otherwise() {
            return text(Message.of("engine.design.branch-otherwise"));
        }

        private String when(ObjectNode branch) {
            String when = branch.path("when").asText();
            if (when.isBlank()) {
                return text(Message.of("engine.design.branch-without-condition"));
            }
            ConditionFields fields = options.conditionFields(branch);
            return fields == null
                    ? when
                    : conditions
                            .rows(when, fields)
                            .map(rows -> text(sentences.of(rows, fields)))
                            .orElseGet(() -> options.labels(branch).shown(when));
        }

        private String text(Message message) {
            return messages.text(message, locale);
        }
    }
}
