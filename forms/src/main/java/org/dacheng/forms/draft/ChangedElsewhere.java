package org.dacheng.forms.draft;

import java.util.function.UnaryOperator;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A text that saves itself was changed on another page since this one read it; nothing is overwritten. Status 409. */
public class ChangedElsewhere extends Failure {

    private final String stored;

    /** @param stored what stands there now, for the person to compare */
    public ChangedElsewhere(String stored) {
        super(409, Message.of("forms.draft.changed-elsewhere"));
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    /**
     * Compares texts as they are stored, see {@link PlainText#lines}.
     *
     * @param stored what stands there now
     * @param read what the page read before it was changed; null when the writer wants to overwrite whatever is there
     * @param written what is to stand there
     * @throws ChangedElsewhere when what is stored is neither what was read nor what is written
     */
    public static void check(@Nullable String stored, @Nullable String read, @Nullable String written) {
        check(stored, read, written, PlainText::lines);
    }

    /** @param plain makes of what was typed what is stored */
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
