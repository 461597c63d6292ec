package org.dacheng.engine.design.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.design.ProcessDrafts;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ConditionSentences;
import org.dacheng.forms.condition.Conditions;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.condition.FormulaCheck;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.web.PageReply;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Checks a formula or condition while it is typed: its mistakes, or what it says and gives for sample answers. */
@Controller
class ExpressionCheckController {

    private final ProcessDrafts drafts;
    private final FormulaCheck check;
    private final Conditions conditions;
    private final ConditionSentences sentences;
    private final FormVersions forms;
    private final ExpressionNames names;

    ExpressionCheckController(
            ProcessDrafts drafts,
            FormulaCheck check,
            Conditions conditions,
            ConditionSentences sentences,
            FormVersions forms,
            ExpressionNames names) {
        this.drafts = drafts;
        this.check = check;
        this.conditions = conditions;
        this.sentences = sentences;
        this.forms = forms;
        this.names = names;
    }

    /**
     * @param member of the expression within the field, such as {@code /conditional/required}
     * @param text FEEL without {@code =} in front, with labels in 「」 or names; nothing is stored
     */
    @PostMapping("/design/{key}/form/fields/{id}/checks")
    String check(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam String member,
            @RequestParam(defaultValue = "") String text) {
        ObjectNode form = drafts.get(reply.actor(), key).content().file(DesignTab.FORM.file());
        String field = pointer(form, "", id);
        if (field == null) {
            throw new NotFound(Message.of("forms.design.unknown-element"));
        }
        FormSchema schema = forms.readDraft(form).schema();
        ExpressionLabels labels = names.labels(schema, id, reply.actor().locale());
        reply.with("check", check.check(reply.actor(), form, field + member, text, labels));
        String stored = labels.read(text).stored();
        reply.with("sentence", member.startsWith("/conditional/") ? sentence(schema, id, stored) : null);
        return "engine/design/check";
    }

    /**
     * The same for the condition of a branch.
     *
     * @param id of the branch
     */
    @PostMapping("/design/{key}/flow/nodes/{id}/checks")
    String checkBranch(
            PageReply reply,
            @PathVariable String key,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String text) {
        DesignDocument content = drafts.get(reply.actor(), key).content();
        ObjectNode form = content.file(DesignTab.FORM.file());
        if (!content.has(new ElementRef(DesignTab.FLOW.file(), id))
                || !form.path("components").isArray()) {
            throw new NotFound(Message.of("forms.design.unknown-element"));
        }
        FormSchema schema = forms.readDraft(form).schema();
        ExpressionLabels labels = names.labels(schema, id, reply.actor().locale());
        reply.with("check", check.checkCondition(reply.actor(), form, text, labels));
        reply.with("sentence", sentence(schema, id, labels.read(text).stored()));
        return "engine/design/check";
    }

    /** The condition in words, as far as it consists of rows. */
    private @Nullable Message sentence(FormSchema schema, String id, String text) {
        ConditionFields fields = ConditionFields.of(schema, id);
        return conditions
                .rows(text, fields)
                .map(rows -> sentences.of(rows, fields))
                .orElse(null);
    }

    private static @Nullable String pointer(JsonNode owner, String above, String id) {
        JsonNode components = owner.path("components");
        for (int i = 0; i < components.size(); i++) {
            String own = above + "/components/" + i;
            if (components.get(i).path("id").asText().equals(id)) {
                return own;
            }
            String inner = pointer(components.get(i), own, id);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }
}
