package org.dacheng.base.failure;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Searches an exception and its causes, since frameworks wrap what they catch. */
public final class Causes {

    /** Limits a chain that leads back to itself. */
    private static final int MOST = 100;

    /**
     * The exception and its causes, outermost first.
     *
     * @param thrown null for none
     */
    public static Stream<Throwable> of(@Nullable Throwable thrown) {
        return Stream.<@Nullable Throwable>iterate(thrown, Objects::nonNull, Causes::next)
                .map(Objects::requireNonNull)
                .limit(MOST);
    }

    /** The outermost of the exception and its causes that has the type; null when none has. */
    public static <T> @Nullable T find(@Nullable Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    private static @Nullable Throwable next(@Nullable Throwable thrown) {
        return thrown == null ? null : thrown.getCause();
    }

    private Causes() {}
}
