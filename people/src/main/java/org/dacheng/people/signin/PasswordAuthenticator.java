package org.dacheng.people.signin;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Authentication by login and password, for pages and the API: throttled, and equally slow for unknown logins. */
@Component
public class PasswordAuthenticator implements AuthenticationManager {

    private final SignInThrottle throttle;
    private final DaoAuthenticationProvider passwords;

    PasswordAuthenticator(SignInThrottle throttle, Logins logins, PasswordEncoder encoder) {
        this.throttle = throttle;
        this.passwords = new DaoAuthenticationProvider(logins);
        this.passwords.setPasswordEncoder(encoder);
    }

    /**
     * @param attempt its details are the {@link SignInOrigin}
     * @throws SignInThrottled after too many failures
     */
    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = Logins.normal(attempt.getName());
        if (!(attempt.getDetails() instanceof SignInOrigin origin)) {
            throw new IllegalArgumentException("nobody knows where this comes from");
        }
        SignInAttempt signInAttempt = throttle.beginAttempt(login, origin);
        Authentication passed = passwords.authenticate(attempt);
        throttle.resetAfterSuccess(signInAttempt);
        if (passed instanceof CredentialsContainer secrets) {
            secrets.eraseCredentials();
        }
        return passed;
    }
}
