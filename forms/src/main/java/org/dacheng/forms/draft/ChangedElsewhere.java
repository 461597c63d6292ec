package org.dacheng.forms.draft;

import org.dacheng.people.failure.Failure;
import org.dacheng.people.text.Message;
import org.dacheng.people.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A text that saves itself was changed on another page since this one read it; nothing is overwritten. Status 409. */
public class ChangedElsewhere extends Failure {

    public ChangedElsewhere() {
        super(409, Message.of("forms.draft.changed-elsewhere"));
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
        String now = plain(stored);
        if (read != null && !now.equals(plain(read)) && !now.equals(plain(written))) {
            throw new ChangedElsewhere();
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : PlainText.lines(text);
    }
}
