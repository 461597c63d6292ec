package org.dacheng.engine.request;

import org.dacheng.engine.event.TaskAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fails after engine and rows were written, when it is told to. */
@Component
class Saboteur {

    private volatile boolean awake;

    void wake() {
        awake = true;
    }

    void sleep() {
        awake = false;
    }

    @EventListener
    void on(TaskAssigned event) {
        if (awake) {
            throw new IllegalStateException("sabotage");
        }
    }
}
