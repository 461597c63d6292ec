package org.dacheng.engine.request;

import java.time.Duration;
import org.dacheng.base.text.Message;

/** A duration shown in the largest unit that fits. */
record ElapsedTime(Duration time) {

    public Message text() {
        if (time.toDays() > 0) {
            return Message.of("engine.elapsed.days", time.toDays());
        } else if (time.toHours() > 0) {
            return Message.of("engine.elapsed.hours", time.toHours());
        }
        return Message.of("engine.elapsed.minutes", Math.max(1, time.toMinutes()));
    }
}
