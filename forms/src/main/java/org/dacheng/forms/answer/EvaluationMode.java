package org.dacheng.forms.answer;

/** What the answers are worked out for. */
enum EvaluationMode {
    /** To submit: everything must be there and right. */
    COMPLETE,
    /** While it is filled in: what is missing may still come. */
    REFRESH,
    /** To look at what was stored: nothing is checked or computed again, only what is shown is worked out. */
    STORED
}
