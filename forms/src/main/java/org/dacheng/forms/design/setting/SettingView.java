package org.dacheng.forms.design.setting;

import java.util.List;
import java.util.Map;
import org.dacheng.forms.condition.ConditionView;
import org.dacheng.forms.field.setting.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A control in a sentence.
 *
 * @param inputs values of its inputs by the end of their names, which is empty for a setting with a single input
 * @param options what may be chosen; empty for what is typed
 * @param errors messages in the reader's language
 * @param condition how the condition is edited; null for other settings and for conditions that are text only
 * @param prefix what the names of its inputs begin with, in front of the member; empty unless it belongs to an entry
 * @param entries of a setting that has several; empty for others
 */
public record SettingView(
        Setting setting,
        Map<String, List<String>> inputs,
        List<SettingOption> options,
        List<String> errors,
        @Nullable ConditionView condition,
        String prefix,
        List<EntryView> entries) {

    /** A setting of the element itself, without entries. */
    public SettingView(
            Setting setting,
            Map<String, List<String>> inputs,
            List<SettingOption> options,
            List<String> errors,
            @Nullable ConditionView condition) {
        this(setting, inputs, options, errors, condition, "", List.of());
    }

    SettingView within(String prefix) {
        return new SettingView(setting, inputs, options, errors, condition, prefix, entries);
    }

    SettingView with(List<EntryView> entries) {
        return new SettingView(setting, inputs, options, errors, condition, prefix, entries);
    }

    /** Name of a fragment in {@code forms/setting}. */
    public String control() {
        return setting.control();
    }

    /** Name of an input. */
    public String name(String end) {
        return prefix + setting.member() + end;
    }

    /** Id of an input on the page. */
    public String id(String end) {
        return "setting" + name(end).replaceAll("[^A-Za-z0-9]", "-");
    }

    /** The first value of an input. */
    public String value(String end) {
        List<String> values = inputs.getOrDefault(end, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** True if an input has this value, or it is one of several. */
    public boolean has(String end, String value) {
        return inputs.getOrDefault(end, List.of()).contains(value);
    }

    /** For {@code aria-invalid}: true or null. */
    public @Nullable String invalid() {
        return errors.isEmpty() ? null : "true";
    }

    /** Id of the list of its errors. */
    public String errorId() {
        return id("") + "-errors";
    }
}
