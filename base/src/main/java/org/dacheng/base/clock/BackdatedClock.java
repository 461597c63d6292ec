package org.dacheng.base.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program's clock. It returns the time of another clock, except on a thread that loads history: there it returns
 * the moment that the history has reached, so that services write the times of that moment.
 */
public final class BackdatedClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    private final Clock present;

    public BackdatedClock(Clock present) {
        this.present = present;
    }

    /** Runs the work on this thread as if it were the given moment. */
    public static void at(Instant moment, Runnable work) {
        Instant outer = MOMENT.get();
        MOMENT.set(moment);
        try {
            work.run();
        } finally {
            MOMENT.set(outer);
        }
    }

    /** The moment of the history that this thread loads; empty when it runs in the present. */
    public static Optional<Instant> moment() {
        return Optional.ofNullable(MOMENT.get());
    }

    @Override
    public Instant instant() {
        Instant moment = MOMENT.get();
        return moment == null ? present.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new BackdatedClock(present.withZone(zone));
    }
}
