package org.dacheng.engine.list;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.text.LocalText;
import org.dacheng.engine.state.RequestStatus;
import org.dacheng.forms.render.SummaryField;
import org.jspecify.annotations.Nullable;

/**
 * A request as a row of a list.
 *
 * @param facts the summary fields of its process, filled in, in the actor's language
 * @param waitingFor names of the nodes where the request waits, empty if it has ended
 * @param waitingPeople ids of the people with open tasks
 * @param waitingSince when the oldest open task was assigned, null if the request has ended
 * @param unread for the copied view: not opened yet
 */
public record RequestRow(
        String id,
        String number,
        LocalText title,
        String processKey,
        LocalText processName,
        String icon,
        String submitterId,
        RequestStatus status,
        Instant submittedAt,
        @Nullable Instant endedAt,
        List<SummaryField> facts,
        List<LocalText> waitingFor,
        List<String> waitingPeople,
        @Nullable Instant waitingSince,
        boolean unread) {

    /** The facts that the title does not contain already, in the order of {@link #facts}. */
    public List<SummaryField> factsBeside(Locale locale) {
        String told = title.in(locale);
        return facts.stream().filter(fact -> !containsWord(told, fact.text())).toList();
    }

    /** Whether the title contains the text as a separate word: 2016 does not contain 16. */
    private static boolean containsWord(String title, String text) {
        int at = title.indexOf(text);
        while (at >= 0 && !text.isEmpty()) {
            if (!isInsideWord(title, at) && !isInsideWord(title, at + text.length())) {
                return true;
            }
            at = title.indexOf(text, at + 1);
        }
        return false;
    }

    /** True if the characters on both sides of the position belong to one number or one word of letters. */
    private static boolean isInsideWord(String title, int at) {
        return at > 0
                && at < title.length()
                && isWordCharacter(title.charAt(at - 1))
                && isWordCharacter(title.charAt(at));
    }

    private static boolean isWordCharacter(char character) {
        return character == '.' || Character.isLetterOrDigit(character) && !Character.isIdeographic(character);
    }
}
