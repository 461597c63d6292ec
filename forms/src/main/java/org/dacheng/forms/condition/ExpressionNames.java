package org.dacheng.forms.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What formulas and conditions can name, for completion while they are typed. */
@Service
public class ExpressionNames {

    /** Functions that forms need most, in the order in which they are offered. */
    private static final List<String> FUNCTIONS = List.of(
            "sum",
            "count",
            "mean",
            "min",
            "max",
            "round half up",
            "abs",
            "today",
            "now",
            "contains",
            "list contains",
            "string length");

    /**
     * A field or a function.
     *
     * @param name in FEEL, such as {@code period.days} or {@code round half up}
     * @param label in the reader's language; of a function what it gives
     * @param sample value that the field has in {@link FormulaCheck}; empty for functions
     * @param function whether it takes arguments in brackets
     */
    public record ExpressionName(String name, String label, String sample, boolean function) {}

    private final Feel feel;
    private final FormVersions forms;
    private final SampleAnswers samples;
    private final SampleTexts texts;
    private final Messages messages;

    ExpressionNames(Feel feel, FormVersions forms, SampleAnswers samples, SampleTexts texts, Messages messages) {
        this.feel = feel;
        this.forms = forms;
        this.samples = samples;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * The fields that an element of the form can read, then functions.
     *
     * @param form the form as it is designed now
     * @param id of the element
     * @throws InvalidInput if the form is not a form at all
     */
    public List<ExpressionName> of(Actor actor, JsonNode form, String id) {
        FormSchema schema = forms.readDraft(form).schema();
        Map<String, @Nullable Object> variables =
                samples.variables(actor, form, ConditionFields.lineItemsAround(schema, id));
        List<ExpressionName> fields = ConditionFields.of(schema, id).all().stream()
                .map(field -> new ExpressionName(
                        field.path(),
                        messages.text(field.label(), actor.locale()),
                        sample(actor, field, variables),
                        false))
                .toList();
        List<ExpressionName> all = new ArrayList<>(fields);
        FUNCTIONS.forEach(name -> all.add(new ExpressionName(name, description(actor, name), "", true)));
        return List.copyOf(all);
    }

    private String description(Actor actor, String function) {
        return messages.text(Message.of("forms.condition.function." + function.replace(' ', '-')), actor.locale());
    }

    private String sample(Actor actor, ConditionField field, Map<String, @Nullable Object> variables) {
        try {
            Object value = feel.parse(field.path()).evaluate(variables, actor.zone());
            return value instanceof Map<?, ?> ? "" : texts.of(actor, value, field.field());
        } catch (FeelSyntaxError | FeelEvaluationFailed without) {
            return "";
        }
    }
}
