package org.dacheng.forms.field.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.FieldDefinitionCheck;
import org.dacheng.forms.field.FieldReaderContext;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.field.setting.SettingSentence;
import org.dacheng.forms.option.RemoteAnswer;
import org.jspecify.annotations.Nullable;

/** Common behaviour of the types whose answers are options: one or several. */
abstract class ChoiceType implements FieldType {

    final ChoiceOptions choices;

    ChoiceType(ChoiceOptions choices) {
        this.choices = choices;
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(
                SettingSentence.of("options", new Setting.Options("/values", false)),
                SettingSentence.of(
                        "option-source",
                        new Setting.Reference("/" + ChoiceOptions.LIST, Setting.Source.OPTION_LISTS, false),
                        new Setting.Line("/" + ChoiceOptions.ADDRESS)),
                SettingSentence.of(
                        "linked",
                        new Setting.Reference("/linked/field", Setting.Source.CHOICES, false),
                        new Setting.Links("/linked/options")));
    }

    @Override
    public Set<String> members() {
        return Set.of(ChoiceOptions.LIST, ChoiceOptions.ADDRESS, "linked");
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        choices.define(field, definition);
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return choices.names(field, definition);
    }

    /** The field that options depend on is checked like the name in a formula. */
    @Override
    public List<FeelTemplate> templates(Field field) {
        String other = OptionLinks.of(field).field();
        return other.isEmpty() ? List.of() : List.of(new FeelTemplate("/linked/field", other));
    }

    /** A reader sees labels that are known; only who answers waits for an address. */
    @Override
    public Map<String, @Nullable Object> inputExtra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        List<String> chosen = value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : value == null ? List.of() : List.of(String.valueOf(value));
        ChoiceOptions.Found found = choices.find(field, reader, true);
        extra.put("options", choices.offered(field, chosen, found, reader));
        extra.put("optionsNote", note(found.state()));
        return extra;
    }

    /** Key of the text about options that may be out of date or missing; null for none. */
    private static @Nullable String note(RemoteAnswer.State state) {
        return switch (state) {
            case CURRENT -> null;
            case EARLIER -> "forms.options.earlier";
            case UNAVAILABLE -> "forms.options.down";
        };
    }
}
