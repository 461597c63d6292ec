package org.dacheng.forms.answer;

/** Purpose of an evaluation. */
enum EvaluationMode {
    /** Submitting: every required answer must be present and valid. */
    COMPLETE,
    /** Filling in: required answers may still be missing. */
    REFRESH,
    /** Viewing stored answers: nothing is checked or computed again, only visibility is evaluated. */
    STORED
}
