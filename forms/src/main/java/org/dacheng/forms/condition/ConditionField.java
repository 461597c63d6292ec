package org.dacheng.forms.condition;

import java.util.List;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.ChoiceOption;
import org.dacheng.forms.field.Field;
import org.jspecify.annotations.Nullable;

/**
 * A value that conditions can ask for.
 *
 * @param path its name in FEEL, such as {@code amount}, {@code period.days} or {@code submitter.level}
 * @param options the options of a choice; empty if they are not known or there are none
 * @param field the field it belongs to; null for the submitter
 */
public record ConditionField(
        String path,
        Message label,
        ConditionKind kind,
        List<ChoiceOption> options,
        @Nullable Field field) {}
