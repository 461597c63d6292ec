package org.dacheng.people.signin;

import java.time.Duration;
import org.dacheng.base.text.Message;
import org.springframework.security.core.AuthenticationException;

/** Too many recent wrong passwords: every attempt has to wait, even with the right one. */
public class SignInThrottled extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    SignInThrottled(Duration wait) {
        super("throttled");
        this.wait = wait;
    }

    /** Whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    public Message text() {
        long seconds = seconds();
        return seconds <= 90
                ? Message.of("people.sign-in.wait-seconds", seconds)
                : Message.of("people.sign-in.wait-minutes", (seconds + 59) / 60);
    }
}
