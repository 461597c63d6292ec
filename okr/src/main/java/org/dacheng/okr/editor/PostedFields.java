package org.dacheng.okr.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.NumberParser;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.draft.ChangedElsewhere;
import org.jspecify.annotations.Nullable;

/** Fields posted by a page: one while typing, or all of a row without scripts. Absent fields are left unchanged. */
public class PostedFields {

    private static final int MAX_DIGITS = 19;
    private static final int MAX_DECIMALS = 4;
    private static final String PREVIOUS_PREFIX = "was.";

    private final Map<String, String> fields;
    private final List<Violation> violations = new ArrayList<>();

    /** @param fields submitted text by name of field */
    public PostedFields(Map<String, String> fields) {
        this.fields = fields;
    }

    /** Whether at least one of the fields was posted. */
    public boolean has(String... names) {
        return Arrays.stream(names).anyMatch(fields::containsKey);
    }

    /** The posted text with uniform line ends; null when the field was not posted. */
    public @Nullable String text(String name) {
        String text = fields.get(name);
        return text == null ? null : PlainText.lines(text);
    }

    /** The posted number, or the other value when the field was not posted; null when it is empty. */
    @Nullable
    BigDecimal number(String name, @Nullable BigDecimal otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** Null when absent, empty, or not a number; the latter adds a violation. */
    public @Nullable BigDecimal number(String name) {
        String typed = fields.getOrDefault(name, "");
        if (PlainText.isBlank(typed)) {
            return null;
        }
        NumberParser.ParsedNumber number = NumberParser.parse(typed);
        String suggestion = NumberParser.suggestion(typed);
        if (suggestion != null) {
            addError(name, Message.of("okr.page.ambiguous-number", typed, suggestion));
        } else if (number == null
                || number.value().precision() > MAX_DIGITS
                || number.value().stripTrailingZeros().scale() > MAX_DECIMALS) {
            addError(name, "okr.page.not-a-number");
        } else {
            return number.value();
        }
        return null;
    }

    /**
     * The posted constant of an enum, typed as {@code yes-no}; null when absent, empty, or unknown; the latter adds a
     * violation.
     */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        String chosen = fields.getOrDefault(name, "");
        if (chosen.isEmpty()) {
            return null;
        }
        String constant = chosen.toUpperCase(Locale.ROOT).replace('-', '_');
        for (E one : choices.getEnumConstants()) {
            if (one.name().equals(constant)) {
                return one;
            }
        }
        addError(name, "okr.page.not-a-choice");
        return null;
    }

    /**
     * @param stored current value of the field, as the page shows it
     * @param plain converts the text to its stored form
     * @throws ChangedElsewhere when the field was posted with the value that the page had read ({@code
     *     was.<name>}), and the stored value equals neither that nor the posted one
     */
    void requireUnchanged(String name, @Nullable String stored, UnaryOperator<String> plain) {
        if (has(name)) {
            ChangedElsewhere.check(stored, fields.get(PREVIOUS_PREFIX + name), fields.get(name), plain);
        }
    }

    /** The same for a number; trailing zeros are ignored. */
    void requireUnchanged(String name, @Nullable BigDecimal stored) {
        requireUnchanged(name, shown(stored), PostedFields::plainNumber);
    }

    /** The same for an enum. */
    void requireUnchanged(String name, Enum<?> stored) {
        requireUnchanged(name, key(stored.name()), PostedFields::key);
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static String plainNumber(String typed) {
        NumberParser.ParsedNumber number = NumberParser.parse(typed);
        return number == null ? typed : shown(number.value());
    }

    /** An enum constant as posted by forms. */
    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Adds a violation at a field.
     *
     * @param key message key
     */
    public void addError(String name, String key) {
        addError(name, Message.of(key));
    }

    private void addError(String name, Message text) {
        violations.add(new Violation("/" + name, text));
    }

    /** @throws InvalidInput when a posted value could not be parsed or was found to be wrong */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
