package org.dacheng.forms.condition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.condition.FormulaResult.FormulaProblem;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelExpression;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FormComponents;
import org.dacheng.forms.schema.DraftSchema;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Checks formulas and conditions while they are typed, and evaluates them with sample answers. */
@Service
public class FormulaCheck {

    private static final String CIRCLE = "forms.schema.circle";

    private final Feel feel;
    private final FormVersions forms;
    private final SampleAnswers samples;
    private final SampleTexts texts;

    FormulaCheck(Feel feel, FormVersions forms, SampleAnswers samples, SampleTexts texts) {
        this.feel = feel;
        this.forms = forms;
        this.samples = samples;
        this.texts = texts;
    }

    /**
     * Checks an expression of a form as if it were at its place already.
     *
     * @param form the form as it is designed now; other mistakes in it do not matter
     * @param pointer place of the expression, such as {@code /components/3/expression}
     * @param text FEEL, with or without {@code =} in front; at most 4,000 characters, as in all expressions
     * @throws InvalidInput if the form is not a form at all
     */
    public FormulaResult check(Actor actor, JsonNode form, String pointer, String text) {
        JsonPointer place = JsonPointer.compile(pointer);
        boolean condition = pointer.contains("/conditional/")
                || List.of("readonly", "required").contains(place.last().getMatchingProperty());
        ObjectNode without = with(form, place, null);
        Field field = field(forms.readDraft(without).schema().components(), pointer, null);
        FormulaResult result = check(actor, without, field, text, condition ? SimpleType.BOOLEAN : SimpleType.ANY);
        List<FormulaProblem> problems = new ArrayList<>(result.problems());
        if (problems.isEmpty()) {
            circles(with(form, place, text), without).forEach(circle -> problems.add(new FormulaProblem(1, 1, circle)));
        }
        return new FormulaResult(result.type(), problems.isEmpty() ? result.sample() : null, List.copyOf(problems));
    }

    /**
     * The same for a text with labels: problems are at their places in it.
     *
     * @param shown FEEL with labels in place of names, with or without {@code =} in front
     */
    public FormulaResult check(Actor actor, JsonNode form, String pointer, String shown, ExpressionLabels labels) {
        return labelled(shown, labels, text -> check(actor, form, pointer, text));
    }

    private static FormulaResult labelled(
            String shown, ExpressionLabels labels, Function<String, FormulaResult> check) {
        LabelledText text = labels.read(shown);
        FormulaProblem unknown = text.unknown();
        if (unknown != null) {
            return new FormulaResult(null, null, List.of(unknown));
        }
        FormulaResult result = check.apply(text.stored());
        return new FormulaResult(
                result.type(),
                result.sample(),
                result.problems().stream().map(text::inShown).toList());
    }

    /**
     * Checks a condition that is not part of the form, such as that of a branch.
     *
     * @param form the form as it is designed now; other mistakes in it do not matter
     * @param text FEEL, with or without {@code =} in front; at most 4,000 characters, as in all expressions
     * @throws InvalidInput if the form is not a form at all
     */
    public FormulaResult checkCondition(Actor actor, JsonNode form, String text) {
        return check(actor, form, null, text, SimpleType.BOOLEAN);
    }

    /** The same for a text with labels. */
    public FormulaResult checkCondition(Actor actor, JsonNode form, String shown, ExpressionLabels labels) {
        return labelled(shown, labels, text -> checkCondition(actor, form, text));
    }

    /** @param field that has the expression; null outside the form */
    private FormulaResult check(Actor actor, JsonNode form, @Nullable Field field, String text, FeelType wanted) {
        int skipped = text.startsWith("=") ? 1 : 0;
        try {
            FeelExpression expression = feel.parse(text.substring(skipped));
            FormSchema schema = forms.readDraft(form).schema();
            Field rows = field == null ? null : rowsAround(schema.components(), field);
            Map<String, FeelType> names = names(schema, rows);
            Message type = expression.type(names).label();
            List<FormulaProblem> problems = expression.problems(names, wanted).stream()
                    .map(one -> problem(one.line(), one.column(), skipped, one.text()))
                    .toList();
            return problems.isEmpty()
                    ? evaluated(actor, expression, samples.variables(actor, form, rows), field)
                            .typed(type, skipped)
                    : new FormulaResult(type, null, problems);
        } catch (FeelSyntaxError broken) {
            return new FormulaResult(
                    null, null, List.of(problem(broken.line(), broken.column(), skipped, broken.text())));
        }
    }

    private static FormulaProblem problem(int line, int column, int skipped, Message text) {
        return new FormulaProblem(line, line == 1 ? column + skipped : column, text);
    }

    /** A result or the reason why there is none. */
    private record Evaluated(
            @Nullable String sample, @Nullable FeelEvaluationFailed failure) {

        FormulaResult typed(Message type, int skipped) {
            return failure == null
                    ? new FormulaResult(type, sample, List.of())
                    : new FormulaResult(
                            type, null, List.of(problem(failure.line(), failure.column(), skipped, failure.text())));
        }
    }

    private Evaluated evaluated(
            Actor actor, FeelExpression expression, Map<String, @Nullable Object> variables, @Nullable Field field) {
        try {
            Object value = expression.evaluate(variables, actor.zone());
            return new Evaluated(texts.of(actor, value, field), null);
        } catch (FeelEvaluationFailed failed) {
            return new Evaluated(null, failed);
        }
    }

    private static Map<String, FeelType> names(FormSchema schema, @Nullable Field rows) {
        Map<String, FeelType> names = new TreeMap<>(schema.types());
        if (rows != null
                && names.get(rows.key()) instanceof FeelType.ListType list
                && list.item() instanceof FeelType.ContextType row) {
            names.putAll(row.members());
        }
        return names;
    }

    /** The line items whose columns contain the field. */
    private static @Nullable Field rowsAround(FormComponents components, Field field) {
        Field[] around = new Field[1];
        components.each(one -> {
            boolean contains = one.type().names().contains("lineItems")
                    && field.pointer().startsWith(one.pointer() + "/components/");
            around[0] = contains ? one : around[0];
        });
        return around[0];
    }

    /** The innermost field that contains the pointer. */
    private static @Nullable Field field(FormComponents components, String pointer, @Nullable Field otherwise) {
        Field[] found = {otherwise};
        components.each(one -> {
            if (pointer.startsWith(one.pointer() + "/")) {
                found[0] = one;
            }
        });
        boolean rows = found[0] != null
                && found[0] != otherwise
                && found[0].type().names().contains("lineItems");
        return rows ? field(found[0].components(), pointer, found[0]) : found[0];
    }

    private static ObjectNode with(JsonNode form, JsonPointer place, @Nullable String text) {
        ObjectNode changed = form.deepCopy();
        if (changed.at(place.head()) instanceof ObjectNode owner) {
            owner.remove(place.last().getMatchingProperty());
            Optional.ofNullable(text).ifPresent(it -> owner.put(place.last().getMatchingProperty(), marked(it)));
        }
        return changed;
    }

    private static String marked(String text) {
        return text.startsWith("=") ? text : "=" + text;
    }

    /** Circles that are there only with the expression. */
    private List<Message> circles(JsonNode with, JsonNode without) {
        List<Message> circles = circles(forms.readDraft(with));
        if (!circles.isEmpty()) {
            circles.removeAll(circles(forms.readDraft(without)));
        }
        return circles;
    }

    private static List<Message> circles(DraftSchema draft) {
        return new ArrayList<>(draft.violations().stream()
                .map(Violation::text)
                .filter(text -> text.key().equals(CIRCLE))
                .toList());
    }
}
