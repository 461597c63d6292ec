package org.dacheng.people.signin;

import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.jspecify.annotations.Nullable;

/** A new password, checked once: only one that satisfies the rule can be stored. */
public final class NewPassword {

    private static final String POINTER = "/password";

    private final @Nullable String typed;
    private final List<Violation> violations;

    public NewPassword(PasswordOwner owner, @Nullable String typed) {
        this.typed = typed;
        this.violations = PasswordRule.check(POINTER, owner, typed);
    }

    /** Violations with pointer {@code /password}; empty when it is valid. */
    public List<Violation> violations() {
        return violations;
    }

    /** @throws InvalidInput when it does not satisfy the rule */
    String text() {
        if (typed == null || !violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return typed;
    }
}
