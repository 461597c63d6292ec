package org.dacheng.base.failure;

import java.util.List;
import java.util.function.Supplier;
import org.dacheng.base.text.Message;

/** Invalid input with all its violations, not only the first. Status 422. */
public class InvalidInput extends Failure {

    private final List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        this(Message.of("base.failure.invalid-input"), violations);
    }

    /** @param text what is wrong with the input as a whole */
    protected InvalidInput(Message text, List<Violation> violations) {
        super(422, text);
        this.violations = List.copyOf(violations);
    }

    /** @param pointer to the invalid value, as in {@link Violation} */
    public static InvalidInput of(String pointer, Message text) {
        return new InvalidInput(List.of(new Violation(pointer, text)));
    }

    /**
     * Creates a failure with one violation.
     *
     * @param pointer to the invalid value, as in {@link Violation}
     * @param key of the message
     * @param args values of the message
     */
    public static InvalidInput of(String pointer, String key, Object... args) {
        return of(pointer, Message.of(key, args));
    }

    /**
     * Runs a step for one of several items and reports its failures at the pointer of the item.
     *
     * @param pointer of the item, such as {@code /2}; prepended to the pointers that the step reports
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
