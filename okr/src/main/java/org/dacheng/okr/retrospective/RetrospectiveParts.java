package org.dacheng.okr.retrospective;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.forms.draft.ChangedElsewhere;
import org.jspecify.annotations.Nullable;

/**
 * The four parts of a retrospective, each at most 10,000 characters.
 *
 * @param wentWell null in a command means unchanged, as for the others
 */
public record RetrospectiveParts(
        @Nullable String wentWell,
        @Nullable String wentBadly,
        @Nullable String learned,
        @Nullable String next) {

    static final RetrospectiveParts NONE = new RetrospectiveParts("", "", "", "");

    /** Used when the page does not send what it had read. */
    static final RetrospectiveParts UNREAD = new RetrospectiveParts(null, null, null, null);

    private static final int MAX_LENGTH = 10_000;

    boolean areEmpty() {
        return List.of(text(wentWell), text(wentBadly), text(learned), text(next)).stream()
                .allMatch(PlainText::isBlank);
    }

    /** These parts, with the other's in place of nulls. */
    RetrospectiveParts withDefaults(RetrospectiveParts before) {
        return new RetrospectiveParts(
                text(wentWell == null ? before.wentWell : wentWell),
                text(wentBadly == null ? before.wentBadly : wentBadly),
                text(learned == null ? before.learned : learned),
                text(next == null ? before.next : next));
    }

    /** @throws ChangedElsewhere when the stored value of a part being written differs from the value that was read */
    void requireUnchanged(RetrospectiveParts read, RetrospectiveParts stored) {
        requireUnchanged(read.wentWell, stored.wentWell, wentWell);
        requireUnchanged(read.wentBadly, stored.wentBadly, wentBadly);
        requireUnchanged(read.learned, stored.learned, learned);
        requireUnchanged(read.next, stored.next, next);
    }

    private static void requireUnchanged(@Nullable String read, @Nullable String stored, @Nullable String written) {
        if (written != null) {
            ChangedElsewhere.check(stored, read, written);
        }
    }

    void check() {
        List<Violation> violations = List.of(
                        new NamedPart("/wentWell", text(wentWell)),
                        new NamedPart("/wentBadly", text(wentBadly)),
                        new NamedPart("/learned", text(learned)),
                        new NamedPart("/next", text(next)))
                .stream()
                .filter(part -> PlainText.length(part.words) > MAX_LENGTH)
                .map(part -> new Violation(part.pointer, Message.of("okr.objective.too-long", MAX_LENGTH)))
                .toList();
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private record NamedPart(String pointer, String words) {}

    private static String text(@Nullable String words) {
        return words == null ? "" : PlainText.lines(words);
    }
}
