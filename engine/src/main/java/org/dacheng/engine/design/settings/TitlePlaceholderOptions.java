package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.engine.settings.TitlePlaceholders;
import org.dacheng.forms.design.setting.SettingOption;
import org.dacheng.forms.field.FieldType;
import org.dacheng.forms.field.FieldTypes;
import org.dacheng.forms.field.SchemaTexts;
import org.springframework.stereotype.Component;

/** The placeholders that the title of a request may contain, named for designers. */
@Component
class TitlePlaceholderOptions {

    private final FieldTypes types;
    private final Messages messages;

    TitlePlaceholderOptions(FieldTypes types, Messages messages) {
        this.types = types;
        this.messages = messages;
    }

    /** In braces, as they are written: submitter and process, then the fields of the form in their order. */
    List<SettingOption> of(JsonNode form, Locale locale) {
        List<SettingOption> options = new ArrayList<>();
        Stream.of(TitlePlaceholders.SUBMITTER, TitlePlaceholders.PROCESS)
                .forEach(name -> options.add(option(name, text(name, locale))));
        add(form.path("components"), locale, options);
        return options;
    }

    /** Columns of line items have many values, so that a title cannot contain them. */
    private void add(JsonNode components, Locale locale, List<SettingOption> options) {
        for (JsonNode field : components) {
            FieldType.Purpose purpose = types.find(field.path("type").asText())
                    .map(FieldType::purpose)
                    .orElse(null);
            if (purpose == null || !purpose.holdsValue()) {
                add(field.path("components"), locale, options);
            } else if (field.hasNonNull("key") && !field.has("components")) {
                add(field, locale, field.path("key").asText(), options);
            }
        }
    }

    private void add(JsonNode field, Locale locale, String key, List<SettingOption> options) {
        String label = SchemaTexts.of(field.path("label")).in(locale);
        options.add(option(key, label));
        if (field.path("type").asText().equals("dateRange")) {
            TitlePlaceholders.PARTS_OF_A_RANGE.forEach(
                    part -> options.add(option(key + "." + part, label + " · " + text(part, locale))));
        }
    }

    private String text(String name, Locale locale) {
        return messages.text(Message.of("engine.design.placeholder." + name), locale);
    }

    private static SettingOption option(String name, String text) {
        return new SettingOption("{" + name + "}", text);
    }
}
