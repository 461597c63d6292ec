package org.dacheng.forms.design.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dacheng.forms.condition.ConditionFields;
import org.dacheng.forms.condition.ExpressionLabels;
import org.dacheng.forms.field.setting.Setting;
import org.jspecify.annotations.Nullable;

/** Finds what may be chosen in the settings of an element. */
@FunctionalInterface
public interface SettingOptions {

    /** @param element whose setting it is */
    List<SettingOption> of(Setting.Reference reference, ObjectNode element);

    /** What the conditions of the element can ask for; null if they are edited as text only. */
    default @Nullable ConditionFields conditionFields(ObjectNode element) {
        return null;
    }

    /** The labels with which the conditions and formulas of the element are shown and typed. */
    default ExpressionLabels labels(ObjectNode element) {
        return ExpressionLabels.NONE;
    }
}
