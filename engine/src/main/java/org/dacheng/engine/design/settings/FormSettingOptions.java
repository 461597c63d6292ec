package org.dacheng.engine.design.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dacheng.engine.design.page.DesignTab;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.setting.SettingOption;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.schema.FormSchema;
import org.dacheng.forms.schema.FormVersions;
import org.jspecify.annotations.Nullable;

/** What may be chosen in the settings of fields and nodes, for one request: conditions can ask for other fields. */
public final class FormSettingOptions implements SettingOptions {

    private final SettingChoices choices;
    private final FormVersions forms;
    private final ExpressionNames names;
    private final DesignDocument draft;
    private final Locale locale;

    /** By id of the element: each of its settings asks for them. */
    private final Map<String, ExpressionLabels> labels = new HashMap<>();

    private @Nullable FormSchema schema;

    public FormSettingOptions(
            SettingChoices choices, FormVersions forms, ExpressionNames names, DesignDocument draft, Locale locale) {
        this.choices = choices;
        this.forms = forms;
        this.names = names;
        this.draft = draft;
        this.locale = locale;
    }

    @Override
    public List<SettingOption> of(Setting.Reference reference, ObjectNode element) {
        return choices.of(reference, element, draft, locale);
    }

    @Override
    public @Nullable ConditionFields conditionFields(ObjectNode element) {
        return hasFields() ? ConditionFields.of(schema(), element.path("id").asText()) : null;
    }

    @Override
    public ExpressionLabels labels(ObjectNode element) {
        return labels.computeIfAbsent(
                element.path("id").asText(),
                id -> hasFields() ? names.labels(schema(), id, locale) : ExpressionLabels.NONE);
    }

    private FormSchema schema() {
        if (schema == null) {
            schema = forms.displayed(form());
        }
        return schema;
    }

    private boolean hasFields() {
        return form().path("components").isArray();
    }

    private JsonNode form() {
        return draft.view(DesignTab.FORM.file());
    }
}
