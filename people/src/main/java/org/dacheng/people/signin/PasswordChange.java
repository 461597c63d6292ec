package org.dacheng.people.signin;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.token.ApiTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the password of the actor. The current password is required, since another person may use an open page, and
 * guessing it is throttled as on the sign-in page.
 */
@Service
public class PasswordChange {

    private final SignInThrottle throttle;
    private final Logins logins;
    private final ApiTokens tokens;
    private final TransactionTemplate transaction;

    PasswordChange(SignInThrottle throttle, Logins logins, ApiTokens tokens, TransactionTemplate transaction) {
        this.throttle = throttle;
        this.logins = logins;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /**
     * A change as posted.
     *
     * @param revokesTokens whether the person's API tokens are revoked too
     * @param session id of the current session, which is kept
     */
    public record PasswordChangeCommand(
            @Nullable String current,
            @Nullable String password,
            boolean revokesTokens,
            @Nullable String session) {}

    /**
     * Changes the password.
     *
     * @throws InvalidInput pointers {@code /current}, {@code /password}
     * @throws SignInThrottled after too many wrong current passwords
     */
    public void perform(Actor actor, SignInOrigin origin, PasswordChangeCommand command) {
        String person = actor.personId();
        List<Violation> violations = new ArrayList<>();
        if (!isCurrent(person, origin, command.current())) {
            violations.add(new Violation("/current", Message.of("people.password.wrong")));
        }
        NewPassword password = logins.newPassword(person, command.password());
        violations.addAll(password.violations());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        transaction.executeWithoutResult(status -> {
            logins.change(person, password, command.session());
            if (command.revokesTokens()) {
                tokens.revokeAll(person);
            }
        });
    }

    /** Counted in a transaction of its own, so that a refusal does not roll it back. */
    private boolean isCurrent(String person, SignInOrigin origin, @Nullable String current) {
        if (current == null || current.isEmpty()) {
            return false;
        }
        SignInAttempt signInAttempt = throttle.beginAttempt(person, origin);
        boolean right = logins.isPassword(person, current);
        if (right) {
            throttle.resetAfterSuccess(signInAttempt);
        }
        return right;
    }
}
