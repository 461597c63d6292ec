package org.dacheng.forms.condition;

/**
 * When a field is hidden, in rows.
 *
 * @param meaning whether the rows say when the field is shown or when it is hidden; the two differ while an answer is
 *     empty: “shown when” then hides the field, “hidden when” shows it
 */
public record HideCondition(Meaning meaning, ConditionRows rows) {

    /** What the rows say. */
    public enum Meaning {
        /** Stored as {@link org.dacheng.forms.feel.ShownCondition}. */
        SHOWN_WHEN,
        /** Stored as the plain condition. */
        HIDDEN_WHEN
    }
}
