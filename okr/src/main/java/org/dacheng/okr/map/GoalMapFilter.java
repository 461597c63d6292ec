package org.dacheng.okr.map;

import java.util.Locale;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.base.web.FilterUrl;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.search.MissingScore;
import org.jspecify.annotations.Nullable;

/** Filter of the map and the list, as typed into the address; unknown values are ignored. */
public record GoalMapFilter(
        @Nullable String cycle,
        @Nullable String q,
        @Nullable String department,
        @Nullable String state,
        @Nullable String confidence,
        @Nullable String unscored,
        @Nullable String cursor) {

    private static final int MAX_LENGTH = 100;

    /** Whether any condition is set. */
    public boolean narrows() {
        return text() != null
                || departmentId() != null
                || stateWanted() != null
                || confidenceWanted() != null
                || unscoredWanted() != null;
    }

    /**
     * The search text.
     *
     * @throws InvalidInput when it is too long
     */
    public @Nullable String text() {
        String text = PlainText.line(Objects.requireNonNullElse(q, ""));
        if (PlainText.length(text) > MAX_LENGTH) {
            throw InvalidInput.of("/q", "okr.objective.too-long", MAX_LENGTH);
        }
        return text.isEmpty() ? null : text;
    }

    /** Id of the department; null for any. */
    public @Nullable String departmentId() {
        return department == null || department.isBlank() ? null : department;
    }

    /** State of agreement; null for any or an unknown key. */
    public @Nullable ObjectiveState stateWanted() {
        return EnumParser.parse(ObjectiveState.class, state);
    }

    /** Confidence; null for any or an unknown key. */
    public @Nullable Confidence confidenceWanted() {
        return EnumParser.parse(Confidence.class, confidence);
    }

    /** The missing score; null for any or an unknown key. */
    public @Nullable MissingScore unscoredWanted() {
        return EnumParser.parse(MissingScore.class, unscored);
    }

    /** The same filter at another address, from the beginning or from a cursor on. */
    public String address(String path, String cycleId, @Nullable String from) {
        return FilterUrl.of(path)
                .with("cycle", cycleId)
                .with("q", text())
                .with("department", departmentId())
                .with("state", stateWanted() == null ? null : state)
                .with("confidence", confidenceWanted() == null ? null : confidence)
                .with("unscored", unscoredWanted() == null ? null : unscored)
                .with("cursor", from)
                .toString();
    }

    /** Constants by their keys in rows and addresses: {@code on-track} for {@code ON_TRACK}. */
    static final class EnumParser {

        static <E extends Enum<E>> @Nullable E parse(Class<E> type, @Nullable String word) {
            String name = Objects.requireNonNullElse(word, "")
                    .toUpperCase(Locale.ROOT)
                    .replace('-', '_');
            for (E each : type.getEnumConstants()) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            return null;
        }

        static <E extends Enum<E>> E parseOrThrow(Class<E> type, String word) {
            return Objects.requireNonNull(parse(type, word));
        }

        private EnumParser() {}
    }
}
