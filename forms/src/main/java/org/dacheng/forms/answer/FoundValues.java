package org.dacheng.forms.answer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dacheng.base.text.Message;
import org.dacheng.forms.field.Field;
import org.dacheng.forms.field.LookupFill;
import org.jspecify.annotations.Nullable;

/** The values of fields that a lookup fills. */
final class FoundValues {

    private final FormInput form;
    private final KnownValues known;
    private final FieldValues values;
    private final AnswerChecks checks;

    /** By key of the lookup. */
    private final Map<String, Map<String, @Nullable Object>> found = new HashMap<>();

    FoundValues(FormInput form, KnownValues known, FieldValues values, AnswerChecks checks) {
        this.form = form;
        this.known = known;
        this.values = values;
        this.checks = checks;
    }

    /** The lookup that fills the field now; null if the field is not filled or the lookup has no answer. */
    @Nullable
    LookupFill fill(Field field) {
        LookupFill fill = form.isViewed() ? null : LookupFill.of(field);
        return fill == null || known.value(fill.field()) == null ? null : fill;
    }

    /**
     * What the lookup found for the field. An unchanged answer to the lookup is not looked up again: what it found
     * stays as it was, also for people who may not see the source.
     */
    @Nullable
    Object value(Field field, LookupFill fill) {
        Field lookup = form.components().values().stream()
                .filter(one -> one.key().equals(fill.field()))
                .findFirst()
                .orElseThrow();
        Object answer = Objects.requireNonNull(known.value(lookup.key()));
        if (values.isStored(lookup, answer)) {
            return values.closed(field);
        }
        Object given = found.computeIfAbsent(
                        lookup.key(),
                        key -> lookup.type()
                                .found(lookup, answer, checks.validation(lookup).reader()))
                .get(fill.with());
        Object value = checks.canonical(field, given);
        if (form.isSubmitted() && form.isSent(field)) {
            refuseOther(field, value);
        }
        return value;
    }

    private void refuseOther(Field field, @Nullable Object value) {
        if (!AnswerComparison.same(field, checks.quietly(field, form.sent(field)), value)) {
            known.refuse(field, Message.of("forms.field.not-editable", field.label()));
        }
    }
}
