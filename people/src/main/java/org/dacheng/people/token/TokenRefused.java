package org.dacheng.people.token;

import org.dacheng.base.text.Message;
import org.springframework.security.core.AuthenticationException;

/** A token that grants no access: missing, unknown, expired or revoked. Status 401. */
public class TokenRefused extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final transient Message text;

    public TokenRefused(String key, Object... args) {
        super(key);
        this.text = Message.of(key, args);
    }

    public Message text() {
        return text;
    }
}
