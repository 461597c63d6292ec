package org.dacheng.okr.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;

/**
 * Hands what is planned to the services, some hundred at a time, and says of what they refuse at which row it stands.
 */
final class Batches {

    static <T> void each(List<T> all, int size, ImportRuns.Steps steps, Consumer<List<T>> step) {
        for (int at = 0; at < all.size(); at += size) {
            List<T> some = all.subList(at, Math.min(all.size(), at + size));
            step.accept(some);
            steps.done(some.size());
        }
    }

    /** A service that takes several at once says by its pointer which of them it refuses: {@code /<index>/…}. */
    static <T, R> R of(List<T> some, Function<T, Line> line, Supplier<R> step) {
        try {
            return step.get();
        } catch (InvalidInput refused) {
            Violation first = refused.violations().get(0);
            int at = Integer.parseInt(first.pointer().split("/", -1)[1]);
            throw refused(line.apply(some.get(at)), first.text());
        } catch (Failure failure) {
            throw refused(line.apply(some.get(0)), failure.text());
        }
    }

    static void at(Line line, Runnable step) {
        try {
            step.run();
        } catch (InvalidInput refused) {
            throw refused(line, refused.violations().get(0).text());
        } catch (Failure failure) {
            throw refused(line, failure.text());
        }
    }

    private static InvalidInput refused(Line line, Message text) {
        return new InvalidInput(List.of(new Problem(line.sheet(), "A" + line.number(), text).violation()));
    }

    private Batches() {}
}
