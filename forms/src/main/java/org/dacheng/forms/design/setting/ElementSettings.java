package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.LocalText;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.condition.ConditionEditor;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ConditionView;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.feel.Feel;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Shows the settings of an element as sentences, and turns what was entered into commands. */
@Service
public class ElementSettings {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Messages messages;
    private final ConditionEditor conditions;
    private final Feel feel;

    ElementSettings(Messages messages, ConditionEditor conditions, Feel feel) {
        this.messages = messages;
        this.conditions = conditions;
        this.feel = feel;
    }

    /**
     * What was entered and refused.
     *
     * @param posted inputs as they were sent
     * @param violations with the member of a setting as pointer
     */
    public record Refused(MultiValueMap<String, String> posted, List<Violation> violations) {

        public static final Refused NOTHING = new Refused(new LinkedMultiValueMap<>(), List.of());
    }

    /** Sections of sentences with the stored values, or with what was entered if it was refused. */
    public List<SettingsSection> sections(
            List<SettingsGroup> groups, ObjectNode element, SettingOptions options, Refused refused, Locale locale) {
        return groups.stream()
                .filter(group -> !group.sentences().isEmpty())
                .map(group -> new SettingsSection(
                        Message.of("forms.settings." + group.title()),
                        group.folded() && !isRefused(group, refused),
                        group.sentences().stream()
                                .map(one -> sentence(one, element, options, refused, locale))
                                .toList()))
                .toList();
    }

    private static boolean isRefused(SettingsGroup group, Refused refused) {
        return group.sentences().stream()
                .flatMap(sentence -> sentence.settings().stream())
                .anyMatch(setting -> refused.violations().stream()
                        .anyMatch(one -> one.pointer().equals(setting.member())));
    }

    private List<SentencePart> sentence(
            SettingSentence sentence, ObjectNode element, SettingOptions options, Refused refused, Locale locale) {
        Object[] places = new Object[sentence.settings().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = "{" + i + "}";
        }
        String text = messages.text(Message.of(sentence.message(), places), locale);
        List<SentencePart> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            addWords(parts, text.substring(end, place.start()));
            Setting setting = sentence.settings().get(Integer.parseInt(place.group(1)));
            parts.add(new SentencePart("", view(setting, element, options, refused, locale)));
            end = place.end();
        }
        addWords(parts, text.substring(end));
        return List.copyOf(parts);
    }

    /** A comma behind a control would be alone at the beginning of the words. */
    private static void addWords(List<SentencePart> parts, String words) {
        String plain = parts.isEmpty() ? words : words.replaceFirst("^[，,；;、]", "");
        if (!plain.isBlank()) {
            parts.add(new SentencePart(plain.strip(), null));
        }
    }

    private SettingView view(
            Setting setting, ObjectNode element, SettingOptions options, Refused refused, Locale locale) {
        Map<String, List<String>> inputs = new LinkedHashMap<>(inputs(setting, element, options, locale));
        for (String end : List.of("", SettingInputs.ZH, SettingInputs.EN, SettingInputs.WHEN)) {
            List<String> typed = refused.posted().get(setting.member() + end);
            if (typed != null) {
                inputs.put(end, typed);
            }
        }
        List<String> errors = refused.violations().stream()
                .filter(one -> one.pointer().equals(setting.member()))
                .map(one -> messages.text(one.text(), locale))
                .toList();
        ConditionFields readable = isCondition(setting) ? options.conditionFields(element) : null;
        ConditionView condition = readable == null
                ? null
                : conditions.view(
                        setting.member(), stored(first(inputs), element, options), refused.posted(), readable, locale);
        List<SettingOption> choices = choices(setting, withTyped(setting, element, refused), options, locale);
        SettingView view = new SettingView(setting, inputs, choices, errors, condition);
        if (setting instanceof Setting.Entries entries) {
            return view.with(entries(entries, element, options, refused, locale));
        } else if (setting instanceof Setting.PerField perField) {
            return view.with(fields(perField, element, options, locale));
        }
        return view;
    }

    /** People who were chosen and are not stored are among the choices, so that they are shown again. */
    private static ObjectNode withTyped(Setting setting, ObjectNode element, Refused refused) {
        List<String> typed = refused.posted().get(setting.member());
        boolean people = setting instanceof Setting.Reference reference && reference.source() == Setting.Source.PEOPLE;
        if (!people || typed == null) {
            return element;
        }
        ObjectNode entered = element.deepCopy();
        ArrayNode chosen = entered.arrayNode();
        typed.stream().filter(one -> !one.isBlank()).forEach(chosen::add);
        DesignDocument.set(entered, setting.member(), chosen.isEmpty() ? null : chosen);
        return entered;
    }

    private List<EntryView> entries(
            Setting.Entries setting, ObjectNode element, SettingOptions options, Refused refused, Locale locale) {
        JsonNode stored = element.at(setting.member());
        List<ObjectNode> entries = new ArrayList<>(EntryInputs.kinds(setting, stored, refused.posted()));
        if (entries.isEmpty()) {
            stored.forEach(one -> entries.add(one instanceof ObjectNode entry ? entry : element.objectNode()));
        }
        List<String> kinds =
                setting.kinds().stream().map(Setting.EntryKind::name).toList();
        Setting.Choice kind = new Setting.Choice("/" + setting.by(), kinds, kinds.get(0));
        List<EntryView> views = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ObjectNode entry = entries.get(i);
            String prefix = EntryInputs.prefix(setting.member(), i);
            Refused own = new Refused(EntryInputs.below(prefix, refused.posted()), List.of());
            List<SentencePart> sentence = setting.sentence(
                            entry.path(setting.by()).asText())
                    .map(found -> sentence(found, entry, options, own, locale))
                    .orElse(List.of());
            SettingView chosen = view(kind, entry, options, Refused.NOTHING, locale);
            views.add(new EntryView("", chosen.within(prefix), within(prefix, sentence)));
        }
        return views;
    }

    private List<EntryView> fields(
            Setting.PerField setting, ObjectNode element, SettingOptions options, Locale locale) {
        List<String> values = new ArrayList<>(List.of(""));
        values.addAll(setting.values());
        Setting.Reference answers = new Setting.Reference(setting.member(), Setting.Source.ANSWERS, false);
        List<SettingOption> fields = new ArrayList<>(options.of(answers, element));
        // A field that is gone keeps its row until its value is taken away.
        element.at(setting.member()).fieldNames().forEachRemaining(key -> {
            if (fields.stream().noneMatch(field -> field.value().equals(key))) {
                fields.add(new SettingOption(key, key));
            }
        });
        return fields.stream()
                .map(field -> {
                    Setting.Choice choice = new Setting.Choice("/" + field.value(), values, "");
                    JsonNode stored = element.at(setting.member() + choice.member());
                    SettingView view = new SettingView(
                            choice,
                            Map.of("", List.of(stored.asText(""))),
                            withStored(named(setting, values, locale), stored),
                            List.of(),
                            null);
                    SentencePart part = new SentencePart("", view.within(setting.member() + "#"));
                    return new EntryView(field.text(), null, List.of(part));
                })
                .toList();
    }

    private static List<SentencePart> within(String prefix, List<SentencePart> sentence) {
        return sentence.stream()
                .map(part -> part.setting() == null
                        ? part
                        : new SentencePart("", part.setting().within(prefix)))
                .toList();
    }

    /** The text with names of what is shown with labels, as far as they are known. */
    private static String stored(String shown, ObjectNode element, SettingOptions options) {
        return shown.isEmpty() ? shown : options.labels(element).read(shown).stored();
    }

    private static boolean isCondition(Setting setting) {
        return setting instanceof Setting.When
                || setting instanceof Setting.Shown
                || setting instanceof Setting.Condition;
    }

    private static String first(Map<String, List<String>> inputs) {
        List<String> values = inputs.getOrDefault("", List.of());
        return values.isEmpty()
                ? ""
                : SettingInputs.withPlainLineEnds(values.get(0)).strip();
    }

    /**
     * What the drawer shows after a button within a condition was pressed: nothing is stored.
     *
     * @param posted inputs as they were sent
     * @return what is then entered; empty if no such button was pressed
     */
    public Optional<Refused> pressed(
            List<SettingsGroup> groups,
            ObjectNode element,
            MultiValueMap<String, String> posted,
            SettingOptions options,
            Locale locale) {
        List<Setting> pressed = groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.settings().stream())
                .filter(setting -> isCondition(setting) && conditions.isPressed(setting.member(), posted))
                .toList();
        ConditionFields readable = pressed.isEmpty() ? null : options.conditionFields(element);
        if (readable == null) {
            return Optional.empty();
        }
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>(posted);
        for (Setting setting : pressed) {
            Map<String, List<String>> inputs = new LinkedHashMap<>(SettingInputs.of(setting, element, locale, feel));
            Optional.ofNullable(posted.get(setting.member())).ifPresent(typed -> inputs.put("", typed));
            String text = stored(first(inputs), element, options);
            conditions.press(setting.member(), text, entered, readable);
            showLabels(setting.member(), posted, entered, options.labels(element));
        }
        return Optional.of(new Refused(entered, List.of()));
    }

    /** Text that has taken the place of rows. */
    private static void showLabels(
            String member,
            MultiValueMap<String, String> posted,
            MultiValueMap<String, String> entered,
            ExpressionLabels labels) {
        String text = entered.getFirst(member);
        if (text != null && !text.equals(posted.getFirst(member))) {
            entered.set(member, labels.shown(text));
        }
    }

    /**
     * What was entered on a page that showed other labels, with the labels of now: a label that has another meaning
     * now keeps the one that the page showed.
     */
    public MultiValueMap<String, String> relabelled(
            List<SettingsGroup> groups,
            MultiValueMap<String, String> posted,
            ExpressionLabels shown,
            ExpressionLabels now) {
        MultiValueMap<String, String> entered = new LinkedMultiValueMap<>(posted);
        groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.settings().stream())
                .filter(ElementSettings::isExpression)
                .forEach(setting -> entered.computeIfPresent(
                        setting.member(),
                        (member, texts) -> texts.stream()
                                .map(text -> now.shown(shown.read(text).stored()))
                                .toList()));
        return entered;
    }

    private static boolean isExpression(Setting setting) {
        return isCondition(setting) || setting instanceof Setting.Formula;
    }

    private Map<String, List<String>> inputs(
            Setting setting, ObjectNode element, SettingOptions options, Locale locale) {
        if (setting instanceof Setting.Links links) {
            String lines = OptionLinkLines.of(links, element, options).write(element.at(links.member()));
            return Map.of("", List.of(lines));
        }
        Map<String, List<String>> stored = SettingInputs.of(setting, element, locale, feel);
        if (!isExpression(setting) || first(stored).isEmpty()) {
            return stored;
        }
        Map<String, List<String>> shown = new LinkedHashMap<>(stored);
        shown.put("", List.of(options.labels(element).shown(first(stored))));
        return shown;
    }

    private List<SettingOption> choices(Setting setting, ObjectNode element, SettingOptions options, Locale locale) {
        if (setting instanceof Setting.OneOf oneOf) {
            return alternatives(oneOf, element, locale);
        } else if (setting instanceof Setting.Choice choice) {
            return withStored(named(setting, choice.values(), locale), element.at(setting.member()));
        } else if (setting instanceof Setting.Several several) {
            return withStored(named(setting, several.values(), locale), element.at(setting.member()));
        } else if (setting instanceof Setting.Toggle) {
            return named("yes-or-no", List.of("true", "false"), locale);
        } else if (setting instanceof Setting.When) {
            return named("when", List.of(SettingInputs.NEVER, SettingInputs.ALWAYS, SettingInputs.IF), locale);
        } else if (setting instanceof Setting.Shown) {
            return named("shown", List.of(SettingInputs.ALWAYS, SettingInputs.IF, SettingInputs.UNLESS), locale);
        } else if (setting instanceof Setting.Reference reference) {
            return withStored(reference, options.of(reference, element), element.at(setting.member()));
        } else if (setting instanceof Setting.Totals) {
            return totals(element, locale);
        } else if (setting instanceof Setting.Texts texts && texts.placeholders()) {
            return options.of(new Setting.Reference(setting.member(), Setting.Source.PLACEHOLDERS, true), element);
        }
        return List.of();
    }

    private List<SettingOption> alternatives(Setting.OneOf setting, ObjectNode element, Locale locale) {
        List<String> names =
                setting.alternatives().stream().map(Setting.Alternative::name).toList();
        List<SettingOption> options = new ArrayList<>(named(setting, names, locale));
        String stored = first(SettingInputs.of(setting, element, locale, feel));
        if (!names.contains(stored)) {
            options.add(new SettingOption(stored, stored));
        }
        return options;
    }

    /** Nothing can be kept too where one of a list is chosen and none is stored. */
    private static List<SettingOption> withStored(
            Setting.Reference reference, List<SettingOption> options, JsonNode stored) {
        boolean icon = reference.source() == Setting.Source.ICONS && stored.isTextual();
        boolean people = reference.source() == Setting.Source.PEOPLE;
        if (reference.several() || icon || people) {
            return withStored(options, stored);
        }
        List<SettingOption> all = new ArrayList<>(List.of(new SettingOption("", "–")));
        all.addAll(stored.isTextual() ? withStored(options, stored) : options);
        return all;
    }

    /** Stored values that are not among the usual ones, such as those of a package, can be kept. */
    private static List<SettingOption> withStored(List<SettingOption> options, JsonNode stored) {
        List<SettingOption> all = new ArrayList<>(options);
        for (JsonNode one : stored.isArray() ? stored : List.of(stored)) {
            String value = one.asText("");
            if (one.isTextual() && all.stream().noneMatch(known -> known.value().equals(value))) {
                all.add(new SettingOption(value, value));
            }
        }
        return all;
    }

    private List<SettingOption> named(Setting setting, List<String> values, Locale locale) {
        return named(setting.member().substring(setting.member().lastIndexOf('/') + 1), values, locale);
    }

    private List<SettingOption> named(String name, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new SettingOption(
                        value,
                        messages.text(
                                Message.of("forms.setting." + name + "." + (value.isEmpty() ? "none" : value)),
                                locale)))
                .toList();
    }

    /** Columns of line items with numbers. */
    private static List<SettingOption> totals(ObjectNode element, Locale locale) {
        List<SettingOption> columns = new ArrayList<>();
        for (JsonNode column : element.path("components")) {
            if (List.of("number", "money", "expression")
                    .contains(column.path("type").asText())) {
                String label = SchemaTexts.of(column.path("label")).in(locale);
                columns.add(new SettingOption(column.path("key").asText(), label));
            }
        }
        return columns;
    }

    /** The sentences with their stored values as plain text, one for each declared sentence in order. */
    public List<String> texts(List<SettingsGroup> groups, ObjectNode element, SettingOptions options, Locale locale) {
        return groups.stream()
                .flatMap(group -> group.sentences().stream())
                .map(one -> SettingText.of(sentence(one, element, options, Refused.NOTHING, locale)))
                .toList();
    }

    /**
     * Commands for the settings that were sent and differ from what is stored.
     *
     * @param options as for {@link #sections}
     * @param locale of the page on which they were shown
     * @throws InvalidInput with the member of a setting as pointer
     */
    public List<DesignCommand> changes(
            List<SettingsGroup> groups,
            ElementRef ref,
            ObjectNode element,
            MultiValueMap<String, String> posted,
            SettingOptions options,
            Locale locale) {
        ExpressionReader expressions = new ExpressionReader(feel, conditions, options, element);
        SettingReader reader = new SettingReader(
                element,
                posted,
                expressions,
                this::totalLabel,
                options,
                (setting, one) -> SettingInputs.of(setting, one, locale, feel));
        List<DesignCommand> commands = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.settings().stream())
                .filter(setting -> isEntered(setting, element, posted, options, locale))
                .forEach(setting -> {
                    try {
                        reader.read(setting, SettingInputs.of(setting, element, locale, feel))
                                .forEach((member, value) -> change(ref, element, member, value, commands));
                    } catch (InvalidInput refused) {
                        refused.violations()
                                .forEach(one -> violations.add(new Violation(setting.member(), one.text())));
                    }
                });
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return commands;
    }

    private boolean isEntered(
            Setting setting,
            ObjectNode element,
            MultiValueMap<String, String> posted,
            SettingOptions options,
            Locale locale) {
        return (isCondition(setting) && conditions.sendsRows(setting.member(), posted))
                || (hasEntries(setting) && EntryInputs.areSent(setting.member(), posted))
                || !SettingInputs.areShown(setting, inputs(setting, element, options, locale), posted);
    }

    private static boolean hasEntries(Setting setting) {
        return setting instanceof Setting.Entries || setting instanceof Setting.PerField;
    }

    /** True if other inputs are needed after what was sent, because an entry has another kind or place. */
    public boolean changesInputs(List<SettingsGroup> groups, ObjectNode element, MultiValueMap<String, String> posted) {
        return groups.stream()
                .flatMap(group -> group.sentences().stream())
                .flatMap(sentence -> sentence.settings().stream())
                .anyMatch(setting -> setting instanceof Setting.Entries entries
                        && EntryInputs.changesInputs(entries, element.at(entries.member()), posted));
    }

    private static void change(
            ElementRef ref, ObjectNode element, String member, @Nullable JsonNode value, List<DesignCommand> commands) {
        JsonNode stored = element.at(member);
        JsonNode before = stored.isMissingNode() ? null : stored;
        if (!Objects.equals(before, value) && !sameNumber(before, value)) {
            commands.add(new DesignCommand.Set(ref, member, value));
        }
    }

    private static boolean sameNumber(@Nullable JsonNode before, @Nullable JsonNode value) {
        return before != null
                && value != null
                && before.isNumber()
                && value.isNumber()
                && before.decimalValue().compareTo(value.decimalValue()) == 0;
    }

    private LocalText totalLabel(LocalText column) {
        return messages.localText(Message.of("forms.setting.total", column));
    }
}
