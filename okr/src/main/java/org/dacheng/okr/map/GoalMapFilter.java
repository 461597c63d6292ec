package org.dacheng.okr.map;

import java.util.Locale;
import java.util.Objects;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.measure.Confidence;
import org.dacheng.okr.objective.ObjectiveState;
import org.dacheng.okr.search.MissingScore;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Filter of the map and the list, as typed into the address; unknown values are ignored. */
public record GoalMapFilter(
        @Nullable String cycle,
        @Nullable String q,
        @Nullable String department,
        @Nullable String state,
        @Nullable String confidence,
        @Nullable String unscored,
        @Nullable String cursor) {

    private static final int LONGEST = 100;

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
        if (PlainText.length(text) > LONGEST) {
            throw InvalidInput.of("/q", "okr.objective.too-long", LONGEST);
        }
        return text.isEmpty() ? null : text;
    }

    /** Id of the department; null for any. */
    public @Nullable String departmentId() {
        return department == null || department.isBlank() ? null : department;
    }

    /** State of agreement; null for any or an unknown key. */
    public @Nullable ObjectiveState stateWanted() {
        return Words.of(ObjectiveState.class, state);
    }

    /** Confidence; null for any or an unknown key. */
    public @Nullable Confidence confidenceWanted() {
        return Words.of(Confidence.class, confidence);
    }

    /** The missing score; null for any or an unknown key. */
    public @Nullable MissingScore unscoredWanted() {
        return Words.of(MissingScore.class, unscored);
    }

    /** The same filter at another address, from the beginning or from a cursor on. */
    public String address(String path, String cycleId, @Nullable String from) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path).queryParam("cycle", cycleId);
        add(address, "q", text());
        add(address, "department", departmentId());
        add(address, "state", stateWanted() == null ? null : state);
        add(address, "confidence", confidenceWanted() == null ? null : confidence);
        add(address, "unscored", unscoredWanted() == null ? null : unscored);
        add(address, "cursor", from);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            // As a variable, so that a plus or an ampersand in the text is encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    /** Constants by their keys in rows and addresses: {@code on-track} for {@code ON_TRACK}. */
    static final class Words {

        static <E extends Enum<E>> @Nullable E of(Class<E> type, @Nullable String word) {
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

        static <E extends Enum<E>> E always(Class<E> type, String word) {
            return Objects.requireNonNull(of(type, word));
        }

        private Words() {}
    }
}
