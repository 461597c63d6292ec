package org.dacheng.people.failure;

import java.util.List;
import org.dacheng.people.text.Message;

/** An input that breaks rules; carries every violation, not the first alone. Status 422. */
public class InvalidInput extends Failure {

    private final List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(422, Message.of("app.failure.invalid-input"));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
