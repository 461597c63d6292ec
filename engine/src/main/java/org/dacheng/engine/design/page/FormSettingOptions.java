package org.dacheng.engine.design.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.condition.ExpressionNames;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.setting.SettingOption;
import org.dacheng.forms.design.setting.SettingOptions;
import org.dacheng.forms.field.setting.Setting;
import org.dacheng.forms.schema.FormVersions;
import org.jspecify.annotations.Nullable;

/** What may be chosen in the settings of the fields of a form: conditions can ask for its other fields. */
record FormSettingOptions(
        BasicsSettings basics, FormVersions forms, ExpressionNames names, DesignDocument draft, Locale locale)
        implements SettingOptions {

    @Override
    public List<SettingOption> of(Setting.Reference reference, ObjectNode element) {
        return basics.options(reference, element, draft, locale);
    }

    @Override
    public @Nullable ConditionFields conditionFields(ObjectNode element) {
        ObjectNode form = draft.file(DesignTab.FORM.file());
        return form.path("components").isArray()
                ? ConditionFields.of(forms.displayed(form), element.path("id").asText())
                : null;
    }

    @Override
    public ExpressionLabels labels(ObjectNode element) {
        ObjectNode form = draft.file(DesignTab.FORM.file());
        return form.path("components").isArray()
                ? names.labels(forms.displayed(form), element.path("id").asText(), locale)
                : ExpressionLabels.NONE;
    }
}
