package org.dacheng.engine.design.publication;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.design.flow.FlowSentences;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.engine.design.settings.FormSettingOptions;
import org.dacheng.engine.design.settings.ProcessSentences;
import org.dacheng.engine.design.settings.SettingChoices;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.difference.DesignDifferences;
import org.dacheng.forms.design.difference.ElementDifference;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.setting.ElementSettings;
import org.dacheng.forms.design.setting.FieldSettings;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.design.setting.SettingsGroup;
import org.dacheng.forms.field.SchemaTexts;
import org.dacheng.forms.schema.FormVersions;
import org.springframework.stereotype.Component;

/** What a new version changes, in words: by the sentences of the settings where there are any. */
@Component
class DraftDifferences {

    private final FieldSettings fields;
    private final ElementSettings settings;
    private final SettingChoices choices;
    private final FormVersions forms;
    private final ExpressionNames names;

    DraftDifferences(
            FieldSettings fields,
            ElementSettings settings,
            SettingChoices choices,
            FormVersions forms,
            ExpressionNames names) {
        this.fields = fields;
        this.settings = settings;
        this.choices = choices;
        this.forms = forms;
        this.names = names;
    }

    /** What happened to an element. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }

    /**
     * A difference.
     *
     * @param name of the field or node; empty for the settings of the process or the form as a whole
     * @param changes sentences before and after
     */
    record Difference(String tab, Kind kind, LocalText name, List<Change> changes) {}

    /** @param before empty for what is new */
    record Change(String before, String after) {}

    /** Differences of all files, in the order of the tabs. */
    List<Difference> of(DesignDocument before, DesignDocument after, Locale locale) {
        Settings was = new Settings(settings, new FormSettingOptions(choices, forms, names, before, locale), locale);
        Settings now = new Settings(settings, new FormSettingOptions(choices, forms, names, after, locale), locale);
        List<Difference> differences = new ArrayList<>();
        for (DesignTab tab :
                Arrays.stream(DesignTab.values()).filter(DesignTab::hasOwnFile).toList()) {
            for (ElementDifference one : DesignDifferences.of(before, after, tab.file())) {
                differences.add(difference(tab, one, was, now));
            }
        }
        return differences;
    }

    /**
     * Sentences of settings: conditions and formulas with the labels of one state of the form.
     *
     * @param options of that state
     */
    private record Settings(ElementSettings settings, SettingOptions options, Locale locale) {

        List<String> texts(List<SettingsGroup> groups, ObjectNode element) {
            return settings.texts(groups, element, options, locale);
        }
    }

    private Difference difference(DesignTab tab, ElementDifference one, Settings before, Settings after) {
        ObjectNode was = one.before();
        ObjectNode now = one.after();
        if (was == null) {
            return new Difference(tab.path(), Kind.ADDED, name(tab, Objects.requireNonNull(now)), List.of());
        } else if (now == null) {
            return new Difference(tab.path(), Kind.REMOVED, name(tab, was), List.of());
        }
        List<Change> changes = changes(tab, was, now, before, after);
        Kind kind = changes.isEmpty() ? Kind.MOVED : Kind.CHANGED;
        return new Difference(tab.path(), kind, name(tab, now), changes);
    }

    private static LocalText name(DesignTab tab, ObjectNode element) {
        if (tab == DesignTab.BASICS || !element.hasNonNull("id")) {
            return LocalText.same("");
        }
        LocalText name = SchemaTexts.of(element.path(tab == DesignTab.FORM ? "label" : "name"));
        return name.zh().isBlank() ? LocalText.same(element.path("type").asText()) : name;
    }

    private List<Change> changes(DesignTab tab, ObjectNode was, ObjectNode now, Settings first, Settings second) {
        List<SettingsGroup> groups = groups(tab, now);
        List<String> before = first.texts(groups, was);
        List<String> after = second.texts(groups, now);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                changes.add(new Change(before.get(i), after.get(i)));
            }
        }
        return changes.isEmpty() ? members(was, now) : changes;
    }

    private List<SettingsGroup> groups(DesignTab tab, ObjectNode element) {
        return switch (tab) {
            case BASICS, PRINT -> ProcessSentences.of(element);
            case FORM -> fields.of(element);
            case FLOW -> FlowSentences.of(element);
        };
    }

    /** Members by name, where no sentence says them. */
    private static List<Change> members(ObjectNode was, ObjectNode now) {
        TreeSet<String> names = new TreeSet<>();
        for (Iterator<String> it = was.fieldNames(); it.hasNext(); ) {
            names.add(it.next());
        }
        now.fieldNames().forEachRemaining(names::add);
        return names.stream()
                .filter(name -> !was.path(name).equals(now.path(name)))
                .map(name -> new Change(member(name, was), member(name, now)))
                .toList();
    }

    private static String member(String name, ObjectNode element) {
        return element.has(name) ? name + ": " + element.path(name) : "";
    }
}
