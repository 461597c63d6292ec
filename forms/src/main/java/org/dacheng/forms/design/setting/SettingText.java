package org.dacheng.forms.design.setting;

import java.util.List;
import java.util.stream.Collectors;
import org.dacheng.forms.field.setting.Setting;

/** The value of a setting in words, for lists of differences. */
final class SettingText {

    private static final String NOTHING = "–";

    /** A sentence. */
    static String of(List<SentencePart> sentence) {
        return sentence.stream()
                .map(part -> part.setting() == null ? part.text() : of(part.setting()))
                .collect(Collectors.joining(" "))
                .strip();
    }

    static String of(SettingView view) {
        Setting setting = view.setting();
        if (setting instanceof Setting.Entries || setting instanceof Setting.PerField) {
            return joined(view.entries().stream().map(EntryView::text).toList(), ", ");
        }
        if (setting instanceof Setting.Texts) {
            return joined(List.of(view.value(SettingInputs.ZH), view.value(SettingInputs.EN)), " · ");
        } else if (setting instanceof Setting.When || setting instanceof Setting.Shown) {
            String state = chosen(view, SettingInputs.WHEN);
            return joined(List.of(state, view.value("")), " ");
        } else if (!view.options().isEmpty()) {
            return chosen(view, "");
        }
        return joined(view.inputs().getOrDefault("", List.of()), ", ");
    }

    private static String chosen(SettingView view, String end) {
        return joined(
                view.options().stream()
                        .filter(option -> view.has(end, option.value()))
                        .map(SettingOption::text)
                        .toList(),
                ", ");
    }

    private static String joined(List<String> texts, String by) {
        String joined = texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining(by));
        return joined.isEmpty() ? NOTHING : joined;
    }

    private SettingText() {}
}
