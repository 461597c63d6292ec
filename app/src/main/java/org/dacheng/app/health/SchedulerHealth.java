package org.dacheng.app.health;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Down if the scheduler of this node has stopped polling for work, which it does every two seconds: then neither mail
 * nor reminders are sent.
 */
@Component("schedulerHealthIndicator")
class SchedulerHealth extends AbstractSchedulerListener implements HealthIndicator {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final LongSupplier nanos;
    private volatile long checkedAt;

    @Autowired
    SchedulerHealth() {
        this(System::nanoTime);
    }

    SchedulerHealth(LongSupplier nanos) {
        this.nanos = nanos;
        checkedAt = nanos.getAsLong();
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType type) {
        if (type == SchedulerEventType.RAN_EXECUTE_DUE) {
            checkedAt = nanos.getAsLong();
        }
    }

    @Override
    public Health health() {
        return nanos.getAsLong() - checkedAt > TIMEOUT.toNanos()
                ? Health.down().build()
                : Health.up().build();
    }
}
