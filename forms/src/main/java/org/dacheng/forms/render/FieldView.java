package org.dacheng.forms.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The view of one field for {@code forms/field/<type>}.
 *
 * @param type name of the fragment file
 * @param name name of its input, such as {@code data.amount}
 * @param label in the reader's language
 * @param value value of the input or of the read-only view; typed text is unchanged
 * @param text the value formatted for people; empty for an input
 * @param errors messages in the reader's language
 * @param columns width out of 16
 * @param extra further attributes for the fragment of this type: options, rows, totals, limits
 */
public record FieldView(
        String key,
        String type,
        String name,
        String label,
        @Nullable String help,
        boolean required,
        boolean readOnly,
        @Nullable Object value,
        String text,
        List<String> errors,
        int columns,
        Map<String, @Nullable Object> extra) {

    private static final Set<String> UNFRAMED = Set.of("group", "text", "separator", "unsupported");
    private static final Set<String> RICH = Set.of("attachment", "picture", "signature", "relatedRequest");

    /** Ids of the elements that describe the input, or null. */
    public @Nullable String describedBy() {
        String ids = (errors.isEmpty() ? "" : name + "-errors ") + (help == null ? "" : name + "-help");
        return ids.isEmpty() ? null : ids.strip();
    }

    /** True if there are errors. */
    public boolean refused() {
        return !errors.isEmpty();
    }

    /** True for components that stand alone, without label, help and errors around them. */
    public boolean unframed() {
        return UNFRAMED.contains(type);
    }

    /** True if the further attribute is a text that is not blank. */
    public boolean has(String name) {
        return extra.get(name) instanceof String given && !PlainText.isBlank(given);
    }

    /** For {@code aria-invalid}: true or null. */
    public @Nullable String invalid() {
        return errors.isEmpty() ? null : "true";
    }

    /** The text of a single input. */
    public String typed() {
        return value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** The text of the input of one member, such as the start of a date range. */
    public String typed(String member) {
        Object inner = value instanceof Map<?, ?> map ? map.get(member) : null;
        return inner == null ? "" : inner.toString();
    }

    /** True when the option is chosen. */
    public boolean chosen(String option) {
        return value instanceof List<?> list ? list.contains(option) : option.equals(String.valueOf(value));
    }

    /** True for a value that takes the whole width when it is read-only. */
    public boolean wide() {
        return type.equals("lineItems") || Boolean.TRUE.equals(extra.get("wide"));
    }

    /** True for a value of which the text says too little, such as a file. */
    public boolean rich() {
        return RICH.contains(type);
    }

    /** True for right-aligned values. */
    public boolean numeric() {
        return type.equals("number") || type.equals("money") || Boolean.TRUE.equals(extra.get("numeric"));
    }
}
