package org.dacheng.engine.settings;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/** Collects violations, so that all of them are reported at once. */
public final class ViolationCollector {

    private final List<Violation> violations = new ArrayList<>();

    /** Adds a violation. */
    public void add(String pointer, Message text) {
        violations.add(new Violation(pointer, text));
    }

    /**
     * Adds all violations of a failure.
     *
     * @param below prefix for the pointers of the failure, such as {@code /form}
     */
    public void add(InvalidInput failure, String below) {
        for (Violation violation : failure.violations()) {
            String pointer = violation.pointer();
            add(pointer.startsWith(below + "/") || pointer.equals(below) ? pointer : below + pointer, violation.text());
        }
    }

    private boolean isEmpty() {
        return violations.isEmpty();
    }

    /** @throws InvalidInput with all violations, if there are any */
    public void orThrow() {
        if (!isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
