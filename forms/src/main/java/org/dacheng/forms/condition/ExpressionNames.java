package org.dacheng.forms.condition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.base.text.NameMatch;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.field.Field;
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
     * @param written what is written for it: for a field its label in 「」
     * @param search other words by which a field is found; empty for functions
     * @param sample value that the field has in {@link FormulaCheck}; empty for functions
     * @param function whether it takes arguments in brackets
     */
    public record ExpressionName(
            String name, String label, String written, String search, String sample, boolean function) {}

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
        ExpressionLabels labels = labels(schema, id, actor.locale());
        List<ConditionField> fields = ConditionFields.of(schema, id).all();
        List<ExpressionName> all = new ArrayList<>();
        fields.forEach(field -> all.add(new ExpressionName(
                field.path(),
                messages.text(field.label(), actor.locale()),
                labels.written(field.path()),
                NameMatch.words(messages.localText(field.label()), field.path()),
                sample(actor, field.path(), field.field(), variables),
                false)));
        fields.forEach(field -> columns(field)
                .forEach((path, column) -> all.add(new ExpressionName(
                        path,
                        column.label().in(actor.locale()),
                        labels.written(path),
                        NameMatch.words(column.label(), path),
                        sample(actor, path, null, variables),
                        false))));
        FUNCTIONS.forEach(
                name -> all.add(new ExpressionName(name, description(actor, name), name + "()", "", "", true)));
        return List.copyOf(all);
    }

    private static Map<String, Field> columns(ConditionField field) {
        Map<String, Field> columns = new LinkedHashMap<>();
        if (field.field() != null) {
            field.field().components().values().forEach(one -> columns.put(field.path() + "." + one.key(), one));
        }
        return columns;
    }

    /**
     * The labels of all that the expressions of an element can name.
     *
     * @param schema the form as it is designed now
     * @param id of the element
     */
    public ExpressionLabels labels(FormSchema schema, String id, Locale locale) {
        return ExpressionLabels.of(schema, id, messages, locale);
    }

    private String description(Actor actor, String function) {
        return messages.text(Message.of("forms.condition.function." + function.replace(' ', '-')), actor.locale());
    }

    private String sample(Actor actor, String path, @Nullable Field field, Map<String, @Nullable Object> variables) {
        try {
            Object value = feel.parse(path).evaluate(variables, actor.zone());
            return value instanceof Map<?, ?> ? "" : texts.of(actor, value, field);
        } catch (FeelSyntaxError | FeelEvaluationFailed without) {
            return "";
        }
    }
}
