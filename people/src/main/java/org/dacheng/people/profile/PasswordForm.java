package org.dacheng.people.profile;

import org.dacheng.people.signin.PasswordChange;
import org.jspecify.annotations.Nullable;

/**
 * A new password, as posted.
 *
 * @param revokesTokens set when the checkbox is ticked; an unticked checkbox is not posted
 */
record PasswordForm(
        @Nullable String current,
        @Nullable String password,
        @Nullable Boolean revokesTokens) {

    public boolean endsTokens() {
        return Boolean.TRUE.equals(revokesTokens);
    }

    PasswordChange.PasswordChangeCommand command(@Nullable String session) {
        return new PasswordChange.PasswordChangeCommand(current, password, endsTokens(), session);
    }
}
