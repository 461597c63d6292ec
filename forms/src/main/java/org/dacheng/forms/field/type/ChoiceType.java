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
import org.jspecify.annotations.Nullable;

/** Common behaviour of the types whose answers are options: one or several. */
abstract class ChoiceType implements FieldType {

    final ChoiceOptions choices;

    ChoiceType(ChoiceOptions choices) {
        this.choices = choices;
    }

    @Override
    public List<SettingSentence> settings() {
        return List.of(SettingSentence.of("options", new Setting.Options("/values", false)));
    }

    @Override
    public void define(Field field, FieldDefinitionCheck definition) {
        choices.define(field, definition);
    }

    @Override
    public Set<String> dependencies(Field field, FieldDefinitionCheck definition) {
        return choices.names(field, definition);
    }

    @Override
    public Map<String, @Nullable Object> extra(Field field, @Nullable Object value, FieldReaderContext reader) {
        Map<String, @Nullable Object> extra = new HashMap<>();
        extra.put("options", choices.of(field, reader));
        return extra;
    }
}
