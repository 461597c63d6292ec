package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dacheng.engine.process.PublishedDefinition;
import org.dacheng.engine.process.PublishedDefinitions;
import org.dacheng.engine.settings.ProcessIcons;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.setting.SettingOption;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.option.OptionList;
import org.dacheng.forms.option.OptionLists;
import org.dacheng.people.person.Departments;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Component;

/** What may be chosen in the settings of a process, the fields of its form and the nodes of its flow. */
@Component
public class SettingChoices {

    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

    private final People people;
    private final Departments departments;
    private final FieldTypes types;
    private final PublishedDefinitions definitions;
    private final OptionLists lists;
    private final TitlePlaceholderOptions placeholders;

    SettingChoices(
            People people,
            Departments departments,
            FieldTypes types,
            PublishedDefinitions definitions,
            OptionLists lists,
            TitlePlaceholderOptions placeholders) {
        this.people = people;
        this.departments = departments;
        this.types = types;
        this.definitions = definitions;
        this.lists = lists;
        this.placeholders = placeholders;
    }

    /** What may be chosen. For people only those who are chosen: others are searched for. */
    public List<SettingOption> of(
            Setting.Reference reference, ObjectNode element, DesignDocument draft, Locale locale) {
        return switch (reference.source()) {
            case ICONS ->
                ProcessIcons.NAMES.stream()
                        .sorted()
                        .map(name -> new SettingOption(name, name))
                        .toList();
            case ROLES ->
                people.roles().stream()
                        .map(role -> new SettingOption(role.id(), role.name().in(locale)))
                        .toList();
            case DEPARTMENTS ->
                departments.all().stream()
                        .map(one -> new SettingOption(one.id(), one.name().in(locale)))
                        .toList();
            case OPTION_LISTS ->
                lists.all().stream()
                        .map(one -> new SettingOption(one.key(), one.name().in(locale)))
                        .toList();
            case LOOKUPS -> fields(draft, one -> one.path("type").asText().equals("lookup"), locale);
            case FOUND ->
                field(draft, element.at("/fill/field").asText())
                        .flatMap(lookup ->
                                definitions.newest(lookup.path("process").asText()))
                        .map(found -> answers(found, locale))
                        .orElse(List.of());
            case CHOICES ->
                fields(
                        draft,
                        one -> CHOICES.contains(one.path("type").asText())
                                && !one.path("id").equals(element.path("id")),
                        locale);
            case LINKED_OPTIONS ->
                field(draft, element.at("/linked/field").asText())
                        .map(field -> optionsOf(field, locale))
                        .orElse(List.of());
            case OWN_OPTIONS -> optionsOf(element, locale);
            case PEOPLE -> chosenPeople(reference, element, locale);
            case FIELDS -> fields(draft, locale);
            case ANSWERS -> answersOf(draft, locale);
            case PERSON_FIELDS -> personFields(draft, locale);
            case PLACEHOLDERS -> placeholders.of(draft.file("form"), locale);
            case PROCESSES ->
                definitions.newest().stream()
                        .map(one -> new SettingOption(one.key(), one.name().in(locale)))
                        .sorted(Comparator.comparing(SettingOption::text))
                        .toList();
        };
    }

    private static List<SettingOption> fields(DesignDocument draft, Predicate<ObjectNode> wanted, Locale locale) {
        List<SettingOption> fields = new ArrayList<>();
        DesignDocument.eachWithin(draft.file("form"), field -> {
            if (wanted.test(field) && field.hasNonNull("key")) {
                String label = SchemaTexts.of(field.path("label")).in(locale);
                fields.add(new SettingOption(field.path("key").asText(), label));
            }
        });
        return fields;
    }

    /** Answers that can fill a field of another form; files belong to their request. */
    private static List<SettingOption> answers(PublishedDefinition process, Locale locale) {
        return process.schema().values().stream()
                .filter(field -> !field.type().holdsFiles())
                .map(field -> new SettingOption(field.key(), field.label().in(locale)))
                .toList();
    }

    private static Optional<ObjectNode> field(DesignDocument draft, String key) {
        List<ObjectNode> found = new ArrayList<>();
        DesignDocument.eachWithin(draft.file("form"), field -> {
            if (!key.isEmpty() && field.path("key").asText().equals(key)) {
                found.add(field);
            }
        });
        return found.stream().findFirst();
    }

    private List<SettingOption> optionsOf(ObjectNode field, Locale locale) {
        List<SettingOption> options = new ArrayList<>();
        Optional<OptionList> list = lists.find(field.path("optionList").asText());
        list.ifPresent(shared -> shared.options()
                .forEach(option -> options.add(
                        new SettingOption(option.value(), option.label().in(locale)))));
        if (list.isEmpty()) {
            field.path("values").forEach(option -> {
                String label = SchemaTexts.of(option.path("label")).in(locale);
                String value = option.path("value").asText();
                options.add(new SettingOption(value, label.isEmpty() ? value : label));
            });
        }
        return options;
    }

    private List<SettingOption> chosenPeople(Setting.Reference reference, ObjectNode element, Locale locale) {
        List<SettingOption> chosen = new ArrayList<>();
        JsonNode stored = element.at(reference.member());
        for (JsonNode id : stored.isArray() ? stored : List.of(stored)) {
            people.find(id.asText())
                    .ifPresent(person -> chosen.add(
                            new SettingOption(person.id(), person.name().in(locale))));
        }
        return chosen;
    }

    /** In the order of the form. */
    private List<SettingOption> answersOf(DesignDocument draft, Locale locale) {
        List<SettingOption> answers = new ArrayList<>();
        eachOutsideRows(draft.view("form"), field -> {
            if (holdsValue(field)) {
                answers.add(option(field, locale));
            }
        });
        return answers;
    }

    private static List<SettingOption> personFields(DesignDocument draft, Locale locale) {
        List<SettingOption> fields = new ArrayList<>();
        eachOutsideRows(draft.view("form"), field -> {
            if (field.path("type").asText().equals("person") && field.hasNonNull("key")) {
                fields.add(option(field, locale));
            }
        });
        return fields;
    }

    /** Visits the fields of the form and of its groups, not the columns of line items. */
    private static void eachOutsideRows(JsonNode owner, Consumer<JsonNode> visitor) {
        for (JsonNode field : owner.path("components")) {
            visitor.accept(field);
            if (!field.path("type").asText().equals("lineItems")) {
                eachOutsideRows(field, visitor);
            }
        }
    }

    private boolean holdsValue(JsonNode field) {
        return field.hasNonNull("key")
                && types.find(field.path("type").asText())
                        .map(FieldType::purpose)
                        .filter(FieldType.Purpose::holdsValue)
                        .isPresent();
    }

    private static SettingOption option(JsonNode field, Locale locale) {
        return new SettingOption(
                field.path("key").asText(), SchemaTexts.of(field.path("label")).in(locale));
    }

    private List<SettingOption> fields(DesignDocument draft, Locale locale) {
        List<SettingOption> fields = new ArrayList<>();
        DesignDocument.eachWithin(draft.file("form"), field -> {
            if (holdsValue(field)) {
                fields.add(option(field, locale));
            }
        });
        fields.sort(Comparator.comparing(SettingOption::text));
        return fields;
    }
}
