package org.dacheng.people.signin;

import java.time.Clock;
import java.time.Duration;
import org.dacheng.base.schedule.RepeatedWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes expired counters and browsers; people type anything as a login, so rows accumulate. */
@Component
class SignInSweep implements RepeatedWork {

    private final SignInCounters counters;
    private final KnownBrowsers browsers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInSweep(SignInCounters counters, KnownBrowsers browsers, TransactionTemplate transaction, Clock clock) {
        this.counters = counters;
        this.browsers = browsers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sweep-sign-in-counters";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        counters.sweep(clock.instant());
        transaction.executeWithoutResult(status -> browsers.sweep(clock.instant()));
    }
}
