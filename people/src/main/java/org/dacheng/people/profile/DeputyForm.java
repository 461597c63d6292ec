package org.dacheng.people.profile;

import java.time.LocalDate;
import java.util.List;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.DateParser;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A deputy from the first to the last day, as posted.
 *
 * @param takesOver whether the deputy also gets approvals that already wait
 */
record DeputyForm(
        @Nullable String deputy,
        @Nullable String from,
        @Nullable String until,
        @Nullable Boolean takesOver) {

    /** An unticked checkbox is not posted. */
    boolean takesWhatWaits() {
        return Boolean.TRUE.equals(takesOver);
    }

    /** Null when the field is empty. */
    static @Nullable LocalDate date(String pointer, @Nullable String text, List<Violation> violations) {
        if (text == null || PlainText.isBlank(text)) {
            return null;
        }
        LocalDate day = DateParser.day(text);
        if (day == null) {
            violations.add(new Violation(pointer, Message.of("people.deputy.no-date")));
        }
        return day;
    }
}
