package org.dacheng.forms.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.answer.AnswerContext;
import org.dacheng.forms.answer.Answers;
import org.dacheng.forms.answer.FormEvaluation;
import org.dacheng.forms.answer.StoredAnswers;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelSyntaxError;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.feel.FeelType.SimpleType;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.KeyPaths;
import org.dacheng.forms.field.type.LineItemsType;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers every field of a form, so that expressions have something to compute with. */
@Component
class SampleAnswers {

    private static final BigDecimal NUMBER = BigDecimal.valueOf(3);
    private static final BigDecimal MONEY = BigDecimal.valueOf(1280);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Without conditions and limits, all fields are shown and all answers are accepted. */
    private static final Set<String> RULES = Set.of("conditional", "validate", "readonly", "disabled", "defaultValue");

    private final Feel feel;
    private final FormVersions forms;
    private final Answers answers;
    private final People people;
    private final Clock clock;
    private final Messages messages;

    SampleAnswers(Feel feel, FormVersions forms, Answers answers, People people, Clock clock, Messages messages) {
        this.feel = feel;
        this.forms = forms;
        this.answers = answers;
        this.people = people;
        this.clock = clock;
        this.messages = messages;
    }

    /** @param rows line items whose first row is added to the variables; null for those of the form only */
    Map<String, @Nullable Object> variables(Actor actor, JsonNode form, @Nullable Field rows) {
        FormSchema schema = withoutRules(form);
        Map<String, @Nullable Object> raw =
                answers(actor, actor.personId(), forms.readDraft(form).schema().values());
        FormEvaluation evaluation = answers.open(schema, raw, AnswerContext.forSubmitter(actor));
        Map<String, @Nullable Object> variables = new HashMap<>(evaluation.variables());
        complete(schema.values(), raw, evaluation, variables);
        List<FormEvaluation> made = rows == null ? List.of() : evaluation.rows().getOrDefault(rows.key(), List.of());
        if (rows != null && !made.isEmpty()) {
            Map<String, @Nullable Object> row = made.get(0).variables();
            rows.components().values().stream()
                    .map(column -> KeyPaths.head(column.key()))
                    .forEach(name -> variables.put(name, row.get(name)));
        }
        return variables;
    }

    /**
     * @param submitter id of the person who fills it in
     * @param rows how many rows line items get
     */
    SampleForm fill(Actor actor, String submitter, JsonNode form, int rows) {
        FormSchema schema = withoutRules(form);
        Map<String, @Nullable Object> raw =
                answers(actor, submitter, forms.readDraft(form).schema().values());
        for (Field field : schema.values()) {
            if (field.type() instanceof LineItemsType && raw.get(field.key()) instanceof List<?> one) {
                raw.put(field.key(), one.isEmpty() ? one : Collections.nCopies(rows, one.get(0)));
            }
        }
        return new SampleForm(
                schema,
                answers.open(schema, raw, AnswerContext.forSubmitter(actor, submitter, StoredAnswers.NONE))
                        .data());
    }

    private FormSchema withoutRules(JsonNode form) {
        ObjectNode plain = form.deepCopy();
        removeRules(plain.path("components"));
        return forms.readDraft(plain).schema();
    }

    /** An answer that the type refuses, such as a file that was never uploaded, is still there for expressions. */
    private static void complete(
            List<Field> fields,
            Map<String, @Nullable Object> raw,
            FormEvaluation evaluation,
            Map<String, @Nullable Object> variables) {
        for (Field field : fields) {
            Object sample = raw.get(field.key());
            if (sample != null && !evaluation.data().containsKey(field.key())) {
                KeyPaths.put(variables, field.key(), field.type().variable(field, sample));
            }
        }
    }

    /** A formula that cannot be read is empty. */
    private void removeRules(JsonNode components) {
        for (JsonNode component : components) {
            if (component instanceof ObjectNode field) {
                field.remove(RULES);
                boolean computed = field.path("type").asText().equals("expression");
                if (computed && !isReadable(field.path("expression").asText())) {
                    field.put("expression", "null");
                }
                removeRules(field.path("components"));
            }
        }
    }

    private boolean isReadable(String formula) {
        try {
            return !feel.parse(formula.replaceFirst("^=", "")).text().isBlank();
        } catch (FeelSyntaxError broken) {
            return false;
        }
    }

    private Map<String, @Nullable Object> answers(Actor actor, String submitter, List<Field> fields) {
        Map<String, @Nullable Object> sample = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = field.isComputed() ? null : answer(actor, submitter, field);
            if (value != null) {
                sample.put(field.key(), value);
            }
        }
        return sample;
    }

    private @Nullable Object answer(Actor actor, String submitter, Field field) {
        String type = field.type().names().get(0);
        FeelType feelType = field.type().feelType(field, expression -> SimpleType.ANY);
        Object one = switch (type) {
            case "person" -> submitter;
            case "department" ->
                people.find(submitter).map(PersonView::mainDepartmentId).orElse(null);
            case "money" -> within(field, MONEY);
            case "lineItems" -> row(actor, submitter, field);
            case "dateRange" -> range(actor);
            case "link" -> "https://example.com";
            default ->
                field.type().options(field).map(SampleAnswers::first).orElseGet(() -> plain(actor, field, feelType));
        };
        boolean several = feelType instanceof FeelType.ListType || type.equals("lineItems");
        return one == null ? null : several ? List.of(one) : one;
    }

    private static @Nullable Object first(List<ChoiceOption> options) {
        return options.isEmpty() ? null : options.get(0).value();
    }

    private @Nullable Object plain(Actor actor, Field field, FeelType type) {
        LocalDate today = today(actor);
        if (type instanceof SimpleType simple) {
            return switch (simple) {
                case NUMBER -> within(field, NUMBER);
                case BOOLEAN -> true;
                case DATE -> today.toString();
                case DATE_TIME -> today.atTime(MORNING).toString();
                case TIME -> MORNING.toString();
                default -> null;
            };
        }
        return type.isText() || type instanceof FeelType.ListType
                ? messages.text(Message.of("forms.condition.sample-text"), actor.locale())
                : null;
    }

    private static BigDecimal within(Field field, BigDecimal usual) {
        BigDecimal min = field.limit("min");
        BigDecimal max = field.limit("max");
        BigDecimal atLeast = min == null ? usual : usual.max(min);
        return max == null ? atLeast : atLeast.min(max);
    }

    private Map<String, @Nullable Object> row(Actor actor, String submitter, Field items) {
        return answers(actor, submitter, items.components().values());
    }

    private Map<String, @Nullable Object> range(Actor actor) {
        return Map.of(
                "from", today(actor).toString(), "to", today(actor).plusDays(2).toString());
    }

    private LocalDate today(Actor actor) {
        return LocalDate.now(clock.withZone(actor.zone()));
    }
}
