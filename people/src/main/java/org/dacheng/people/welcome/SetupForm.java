package org.dacheng.people.welcome;

import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The form of the first visitor; all fields are text, so that all errors are shown at once. */
record SetupForm(
        @Nullable String token,
        @Nullable String company,
        @Nullable String name,
        @Nullable String login,
        @Nullable String email,
        @Nullable String password) {

    static String text(@Nullable String value) {
        return value == null ? "" : PlainText.line(value);
    }
}
