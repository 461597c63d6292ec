package org.dacheng.forms.draft;

import java.util.function.UnaryOperator;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.HasStoredValue;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A text that saves itself was changed on another page since this page read it; nothing is overwritten. Status 409.
 */
public class ChangedElsewhere extends Failure implements HasStoredValue {

    private final String stored;

    /** @param stored the present text, for comparison */
    public ChangedElsewhere(String stored) {
        super(409, Message.of("forms.draft.changed-elsewhere"));
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    @Override
    public String storedText() {
        return stored;
    }

    /**
     * Compares texts in their stored form, see {@link PlainText#lines}.
     *
     * @param stored the present text
     * @param read the text that the page read before it was changed; null to overwrite any text
     * @param written the new text
     * @throws ChangedElsewhere when the present text is neither the one read nor the new one
     */
    public static void check(@Nullable String stored, @Nullable String read, @Nullable String written) {
        check(stored, read, written, PlainText::lines);
    }

    /** @param plain converts typed text to its stored form */
    public static void check(
            @Nullable String stored, @Nullable String read, @Nullable String written, UnaryOperator<String> plain) {
        String now = plain(stored, plain);
        if (read != null && !now.equals(plain(read, plain)) && !now.equals(plain(written, plain))) {
            throw new ChangedElsewhere(stored == null ? "" : stored);
        }
    }

    private static String plain(@Nullable String text, UnaryOperator<String> plain) {
        return text == null ? "" : plain.apply(text);
    }
}
