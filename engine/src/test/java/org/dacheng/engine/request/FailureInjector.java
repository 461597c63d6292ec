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

    private volatile boolean enabled;
    private volatile boolean losesResponses;

    public void wake() {
        enabled = true;
    }

    public void sleep() {
        enabled = false;
    }

    /** Simulates a connection that breaks after the commit but before its response arrives. */
    public void loseCommitResponses(boolean lose) {
        losesResponses = lose;
    }

    @EventListener
    void on(RequestSubmitted event) {
        if (losesResponses) {
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
        if (enabled) {
            throw new IllegalStateException("sabotage");
        }
    }
}
