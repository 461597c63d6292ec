package org.dacheng.base.failure;

import java.util.List;
import java.util.function.Supplier;
import org.dacheng.base.text.Message;

/** An input that breaks rules; carries every violation, not the first alone. Status 422. */
public class InvalidInput extends Failure {

    private final List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        this(Message.of("app.failure.invalid-input"), violations);
    }

    /** @param text what is wrong with the whole */
    protected InvalidInput(Message text, List<Violation> violations) {
        super(422, text);
        this.violations = List.copyOf(violations);
    }

    /** @param pointer to the one place that is wrong, as in {@link Violation} */
    public static InvalidInput of(String pointer, Message text) {
        return new InvalidInput(List.of(new Violation(pointer, text)));
    }

    /**
     * @param pointer to the one place that is wrong, as in {@link Violation}
     * @param key of the message that says what is wrong
     * @param args values of the message
     */
    public static InvalidInput of(String pointer, String key, Object... args) {
        return of(pointer, Message.of(key, args));
    }

    /**
     * Takes one of several: whatever it is refused for, it is refused for at its place.
     *
     * @param pointer where it stands, such as {@code /2}; stands before the pointers of what it finds wrong itself
     * @throws InvalidInput for every {@link Failure} of the step
     */
    public static <T> T at(String pointer, Supplier<T> step) {
        try {
            return step.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.violations().stream()
                    .map(one -> new Violation(pointer + one.pointer(), one.text()))
                    .toList());
        } catch (Failure failure) {
            throw new InvalidInput(List.of(new Violation(pointer, failure.text())));
        }
    }

    public List<Violation> violations() {
        return violations;
    }
}
