package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.feel.FeelEvaluationFailed;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.option.ListedOption;
import org.dacheng.forms.option.OptionList;
import org.dacheng.forms.option.OptionSources;
import org.dacheng.forms.option.RemoteAddress;
import org.dacheng.forms.option.RemoteAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The options of a choice: those of a shared list ({@code optionList}), of an address ({@code optionsUrl}), or in the
 * syntax of form-js {@code valuesKey} (name of a value that is a list), {@code valuesExpression} (FEEL that results in
 * a list) or {@code values}; the first of these that the definition has counts. Items of a list are texts, numbers, or
 * have label and value. {@link OptionLinks} restrict them by another answer.
 */
@Component
final class ChoiceOptions {

    static final String LIST = "optionList";
    static final String ADDRESS = "optionsUrl";
    private static final int MAX_OPTIONS = 1000;

    private final Feel feel;
    private final OptionSources sources;
    private final Messages messages;

    ChoiceOptions(Feel feel, OptionSources sources, Messages messages) {
        this.feel = feel;
        this.sources = sources;
        this.messages = messages;
    }

    /**
     * Options in their order.
     *
     * @param options all that are known
     * @param closed values of those that cannot be chosen any more
     * @param outside whether they are kept outside the form and may change at any time
     * @param state of an address
     */
    record Found(List<ChoiceOption> options, Set<String> closed, boolean outside, RemoteAnswer.State state) {

        static Found fixed(List<ChoiceOption> options) {
            return new Found(options, Set.of(), false, RemoteAnswer.State.CURRENT);
        }

        static Found outside(List<ListedOption> listed, RemoteAnswer.State state) {
            Set<String> closed = listed.stream()
                    .filter(option -> !option.enabled())
                    .map(ListedOption::value)
                    .collect(Collectors.toSet());
            List<ChoiceOption> options = listed.stream()
                    .map(option -> new ChoiceOption(option.value(), option.label()))
                    .toList();
            return new Found(options, closed, true, state);
        }

        List<ChoiceOption> open() {
            return options.stream()
                    .filter(option -> !closed.contains(option.value()))
                    .toList();
        }

        boolean has(String value) {
            return options.stream().anyMatch(option -> option.value().equals(value));
        }
    }

    /** @param wait whether an address is asked if nothing recent is known */
    Found find(Field field, FieldReaderContext reader, boolean wait) {
        String list = field.text(LIST);
        if (!list.isEmpty()) {
            List<ListedOption> listed =
                    sources.list(list).map(OptionList::options).orElse(List.of());
            return Found.outside(listed, RemoteAnswer.State.CURRENT);
        }
        String address = field.text(ADDRESS);
        if (!address.isEmpty()) {
            RemoteAnswer answer = sources.remote(address, wait);
            return Found.outside(answer.options(), answer.state());
        }
        return Found.fixed(ofForm(field, reader));
    }

    private List<ChoiceOption> ofForm(Field field, FieldReaderContext reader) {
        String expression = expression(field);
        if (expression.isEmpty()) {
            return written(field);
        }
        try {
            Object items = feel.parse(expression).evaluate(reader.variables(), reader.zone());
            return items instanceof List<?> list
                    ? list.stream()
                            .limit(MAX_OPTIONS)
                            .map(ChoiceOptions::computed)
                            .toList()
                    : List.of();
        } catch (FeelEvaluationFailed failed) {
            return List.of();
        }
    }

    /** Whether the value is an option; reports a violation otherwise. */
    boolean isAcceptable(Field field, String value, AnswerValidation validation) {
        Found found = find(field, validation.reader(), true);
        OptionLinks links = OptionLinks.of(field);
        if (!found.has(value)) {
            return refuseUnknown(field, value, found, validation);
        }
        if (!links.allow(value, validation.reader())) {
            validation.refuse(Message.of("forms.field.option-not-linked", field.label(), label(found, value)));
            return false;
        }
        if (found.closed().contains(value)) {
            validation.refuseLimit(Message.of("forms.field.option-closed", field.label(), label(found, value)));
        }
        return true;
    }

    /** What was an option outside the form when it was chosen may stay. */
    private static boolean refuseUnknown(Field field, String value, Found found, AnswerValidation validation) {
        if (!found.outside()) {
            validation.refuse(Message.of("forms.field.not-an-option", field.label(), ShortenedText.of(value)));
            return false;
        }
        validation.refuseLimit(
                found.state() == RemoteAnswer.State.UNAVAILABLE
                        ? Message.of("forms.options.unavailable", field.label())
                        : Message.of("forms.field.not-an-option", field.label(), ShortenedText.of(value)));
        return value.length() <= MAX_OPTIONS;
    }

    private static LocalText label(Found found, String value) {
        return found.options().stream()
                .filter(option -> option.value().equals(value))
                .map(ChoiceOption::label)
                .findFirst()
                .orElse(LocalText.same(value));
    }

    String label(Field field, String value, FieldReaderContext reader) {
        return label(find(field, reader, false), value).in(reader.locale());
    }

    /** What can be chosen, and what is chosen but could not be chosen again. */
    List<ChoiceOption> offered(Field field, List<String> chosen, Found found, FieldReaderContext reader) {
        OptionLinks links = OptionLinks.of(field);
        List<ChoiceOption> offered = new ArrayList<>();
        for (ChoiceOption option : found.options()) {
            boolean closed = found.closed().contains(option.value());
            if (!closed && links.allow(option.value(), reader)) {
                offered.add(option);
            } else if (closed && chosen.contains(option.value())) {
                Message label = Message.of("forms.field.option-switched-off", option.label());
                offered.add(new ChoiceOption(option.value(), messages.localText(label)));
            }
        }
        // A select without the stored value would send an empty one, so that the answer would be lost.
        chosen.stream()
                .filter(value -> found.outside() && !value.isEmpty() && !found.has(value))
                .forEach(value -> offered.add(new ChoiceOption(value, LocalText.same(value))));
        return offered;
    }

    Set<String> names(Field field, FieldDefinitionCheck definition) {
        Set<String> names = new HashSet<>(OptionLinks.of(field).names(field, definition));
        boolean key = !field.text("valuesKey").isEmpty();
        names.addAll(definition.formula(field, key ? "/valuesKey" : "/valuesExpression"));
        return names;
    }

    void define(Field field, FieldDefinitionCheck definition) {
        defineSource(field, definition);
        OptionLinks.define(field, definition);
        JsonNode values = field.json().path("values");
        if (values.size() > MAX_OPTIONS) {
            definition.refuse(field, "/values", Message.of("forms.schema.too-many-options", MAX_OPTIONS));
        }
        if (!values.isMissingNode() && !values.isNull() && !values.isArray()) {
            definition.refuse(field, "/values", Message.of("forms.schema.options"));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i).path("value").asText())) {
                definition.refuse(
                        field,
                        "/values/" + i + "/value",
                        Message.of(
                                "forms.schema.option-twice",
                                values.get(i).path("value").asText()));
            }
        }
    }

    private void defineSource(Field field, FieldDefinitionCheck definition) {
        for (String member : List.of(LIST, ADDRESS)) {
            JsonNode source = field.json().path(member);
            if (!source.isMissingNode() && !source.isNull() && !source.isTextual()) {
                definition.refuse(field, "/" + member, Message.of("forms.schema.text"));
            }
        }
        String list = field.text(LIST);
        if (!list.isEmpty()) {
            definition.readsSharedData();
        }
        if (!list.isEmpty() && sources.list(list).isEmpty()) {
            definition.refuse(field, "/" + LIST, Message.of("forms.schema.no-option-list", ShortenedText.of(list)));
        }
        String address = field.text(ADDRESS);
        if (!address.isEmpty() && RemoteAddress.of(address).isEmpty()) {
            definition.refuse(field, "/" + ADDRESS, Message.of("forms.schema.options-url"));
        }
    }

    /** The options that are known without answers; empty if they are computed. */
    List<ChoiceOption> listed(Field field) {
        boolean computed = !expression(field).isEmpty() && !isOutside(field);
        FieldReaderContext nobody = new FieldReaderContext(Locale.ENGLISH, ZoneOffset.UTC, Map.of());
        return computed ? List.of() : find(field, nobody, false).options();
    }

    private static boolean isOutside(Field field) {
        return !field.text(LIST).isEmpty() || !field.text(ADDRESS).isEmpty();
    }

    /** The text type, with all options if the definition lists them. */
    static FeelType type(Field field) {
        boolean fixed = expression(field).isEmpty() && !isOutside(field);
        List<ChoiceOption> written = fixed ? written(field) : List.of();
        return written.isEmpty()
                ? FeelType.TEXT
                : new FeelType.Text(written.stream().map(ChoiceOption::value).collect(Collectors.toSet()));
    }

    private static String expression(Field field) {
        String key = field.text("valuesKey");
        String expression = field.text("valuesExpression");
        return !key.isEmpty() ? key : expression.startsWith("=") ? expression.substring(1) : expression;
    }

    private static List<ChoiceOption> written(Field field) {
        List<ChoiceOption> choices = new ArrayList<>();
        for (JsonNode value : field.json().path("values")) {
            LocalText label = SchemaTexts.of(value.path("label"));
            String code = value.path("value").asText("");
            choices.add(new ChoiceOption(code, label.zh().isEmpty() ? LocalText.same(code) : label));
        }
        return choices;
    }

    private static ChoiceOption computed(@Nullable Object item) {
        if (item instanceof Map<?, ?> map && map.get("value") != null) {
            String value = String.valueOf(map.get("value"));
            Object label = map.get("label");
            return new ChoiceOption(value, LocalText.same(label == null ? value : String.valueOf(label)));
        }
        return new ChoiceOption(String.valueOf(item), LocalText.same(String.valueOf(item)));
    }

    static String joined(List<String> labels, FieldReaderContext reader) {
        return labels.stream().collect(Collectors.joining(reader.readsChinese() ? "、" : ", "));
    }
}
