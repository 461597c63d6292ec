package org.dacheng.engine.request;

import org.dacheng.engine.event.RequestSubmitted;
import org.dacheng.engine.event.TaskAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Fails on demand after engine and rows were written. */
@Component
public class FailureInjector {

    private volatile boolean awake;
    private volatile boolean losing;

    public void wake() {
        awake = true;
    }

    public void sleep() {
        awake = false;
    }

    /** Simulates a connection that breaks after the commit but before its response arrives. */
    public void loseAnswersOfCommits(boolean lose) {
        losing = lose;
    }

    @EventListener
    void on(RequestSubmitted event) {
        if (losing) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    throw new IllegalStateException("connection lost");
                }
            });
        }
    }

    @EventListener
    void on(TaskAssigned event) {
        if (awake) {
            throw new IllegalStateException("sabotage");
        }
    }
}
