package org.dacheng.okr.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.dacheng.okr.review.AttentionReason;
import org.jspecify.annotations.Nullable;

/**
 * Which objectives are exported, as query parameters; null means any. Words are those of the API, such as {@code
 * on-track}.
 *
 * @param cycle id; the current one when missing
 * @param ownerKind {@code company}, {@code department}, {@code team} or {@code person}
 * @param owner id of a department, team or person
 * @param department id; with all departments below it
 * @param responsible id of a person
 * @param below id of a manager; objectives of direct reports
 * @param all {@code yes} for everybody below
 * @param concern a {@link AttentionReason} as its key: only those people below who have it, as the manager's page lists
 *     them
 * @param q search text, see {@link org.dacheng.okr.search.ObjectiveSearch}
 * @param unscored {@code owner} or {@code manager}, whose score is missing
 */
record ExportFilter(
        @Nullable String cycle,
        @Nullable String ownerKind,
        @Nullable String owner,
        @Nullable String department,
        @Nullable String responsible,
        @Nullable String below,
        @Nullable String all,
        @Nullable String concern,
        @Nullable String state,
        @Nullable String confidence,
        @Nullable String q,
        @Nullable String unscored) {

    static final List<String> OWNER_KINDS = List.of("company", "department", "team", "person");
    private static final Set<String> STATES = Set.of("draft", "submitted", "agreed", "returned");
    private static final Set<String> CONFIDENCES = Set.of("on-track", "at-risk", "off-track");

    private static final Set<String> UNSCORED = Set.of("owner", "manager");

    ExportFilter {
        cycle = text(cycle);
        ownerKind = text(ownerKind);
        owner = text(owner);
        department = text(department);
        responsible = text(responsible);
        below = text(below);
        all = text(all);
        concern = text(concern);
        state = text(state);
        confidence = text(confidence);
        q = text(q);
        unscored = text(unscored);
    }

    static ExportFilter cycle(String id) {
        return new ExportFilter(id, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** @throws InvalidInput for every unknown value */
    ExportFilter checked() {
        List<Violation> violations = new ArrayList<>();
        check("/ownerKind", ownerKind, ownerKind != null && OWNER_KINDS.contains(ownerKind), violations);
        check("/state", state, state != null && STATES.contains(state), violations);
        check("/confidence", confidence, confidence != null && CONFIDENCES.contains(confidence), violations);
        check("/concern", concern, AttentionReason.read(concern).isPresent(), violations);
        check("/unscored", unscored, unscored != null && UNSCORED.contains(unscored), violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return this;
    }

    private static void check(String pointer, @Nullable String word, boolean known, List<Violation> violations) {
        if (word != null && !known) {
            violations.add(new Violation(pointer, Message.of("okr.export.unknown", word)));
        }
    }

    private static @Nullable String text(@Nullable String value) {
        return PlainText.lineOrNull(value);
    }
}
