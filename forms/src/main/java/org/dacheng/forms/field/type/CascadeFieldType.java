package org.dacheng.forms.field.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.forms.feel.FeelType;
import org.dacheng.forms.field.AnswerValidation;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.PostedParameters;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One option on each of several levels, such as category and subcategory. An answer is an array of the values of the
 * chosen options from the first level down: {@code ["travel", "hotel"]}. It ends at an option without options below it,
 * unless {@code anyLevel} is set.
 */
@Component
final class CascadeFieldType implements FieldType {

    private static final String ANY_LEVEL = "anyLevel";

    @Override
    public List<String> names() {
        return List.of("cascade");
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("options", new Setting.Options("/values", true)),
                SettingSentence.of("any-level", new Setting.Toggle("/" + ANY_LEVEL, false)));
    }

    @Override
    public Set<String> members() {
        return Set.of(ANY_LEVEL, "levels");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        definition.flag(field, "/" + ANY_LEVEL);
        CascadeOptions.define(field, definition);
        JsonNode levels = field.json().path("levels");
        if (!levels.isMissingNode() && !levels.isArray()) {
            definition.refuse(field, "/levels", Message.of("forms.schema.texts"));
        }
    }

    @Override
    public @Nullable Object read(Field field, PostedParameters posted) {
        List<String> values = new ArrayList<>();
        for (PostedParameters level : posted.numbered().values()) {
            values.add(level.first() == null ? "" : level.first());
        }
        return values(CascadeOptions.of(field).path(values));
    }

    /** A JSON pointer, so that options that contain a slash are told apart. */
    private static String pathOf(List<CascadeOptions.Node> path) {
        return path.stream().map(CascadeOptions.Node::value).reduce("", Violation::at);
    }

    private static List<String> values(List<CascadeOptions.Node> path) {
        return path.stream().map(CascadeOptions.Node::value).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public @Nullable Object check(Field field, Object raw, AnswerValidation validation) {
        if (!(raw instanceof List<?> sent)) {
            validation.refuse(Message.of("forms.field.not-a-list", field.label()));
            return null;
        }
        List<CascadeOptions.Node> path = CascadeOptions.of(field).path(sent);
        if (path.size() < sent.size()) {
            validation.refuse(
                    Message.of("forms.field.not-an-option", field.label(), ShortenedText.of(sent.get(path.size()))));
            return null;
        }
        CascadeOptions.Node last = path.get(path.size() - 1);
        if (!last.below().isEmpty() && !field.flag(ANY_LEVEL)) {
            validation.refuse(Message.of(
                    "forms.field.cascade-incomplete",
                    field.label(),
                    last.option().label()));
            return null;
        }
        return values(path);
    }

    @Override
    public @Nullable Object variable(Field field, @Nullable Object value) {
        return value == null ? List.of() : value;
    }

    @Override
    public String text(Field field, Object value, FieldReaderContext reader) {
        if (!(value instanceof List<?> values)) {
            return String.valueOf(value);
        }
        List<String> labels = new ArrayList<>();
        CascadeOptions.of(field)
                .path(values)
                .forEach(node -> labels.add(node.option().label().in(reader.locale())));
        values.stream().skip(labels.size()).forEach(unknown -> labels.add(String.valueOf(unknown)));
        return String.join(" / ", labels);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        CascadeOptions options = CascadeOptions.of(field);
        List<CascadeOptions.Node> path = options.path(value instanceof List<?> values ? values : List.of());
        List<SelectLevel> levels = new ArrayList<>();
        List<Parent> parents = List.of(new Parent("", "", options.options()));
        for (int i = 0; i < options.levels(); i++) {
            String here = pathOf(path.subList(0, Math.min(i, path.size())));
            boolean open = path.size() >= i;
            List<SelectLevel.Group> groups = parents.stream()
                    .filter(parent -> !parent.nodes().isEmpty())
                    .map(parent -> parent.group(open && parent.path().equals(here)))
                    .toList();
            String chosen = path.size() > i ? path.get(i).value() : "";
            levels.add(new SelectLevel(levelLabel(field, i, reader), groups, chosen));
            parents = parents.stream().flatMap(parent -> parent.below(reader)).toList();
        }
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("levels", levels);
        extra.put("levelKey", "forms.level.");
        return extra;
    }

    private static @Nullable String levelLabel(Field field, int level, FieldReaderContext reader) {
        String label = SchemaTexts.of(field.json().path("levels").path(level)).in(reader.locale());
        return label.isEmpty() ? null : label;
    }

    /** An option with options below it. */
    private record Parent(String path, String label, List<CascadeOptions.Node> nodes) {

        SelectLevel.Group group(boolean current) {
            List<ChoiceOption> options =
                    nodes.stream().map(CascadeOptions.Node::option).toList();
            return new SelectLevel.Group(path, label, current, options);
        }

        Stream<Parent> below(FieldReaderContext reader) {
            return nodes.stream()
                    .map(node -> new Parent(
                            Violation.at(path, node.value()),
                            node.option().label().in(reader.locale()),
                            node.below()));
        }
    }

    @Override
    public FeelType feelType(Field field, Function<String, FeelType> expressions) {
        return FeelType.listOf(FeelType.TEXT);
    }
}
