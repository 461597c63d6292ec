package org.dacheng.activity.notice;

import java.util.ArrayList;
import java.util.List;
import org.dacheng.activity.notice.NewNotices.NewNotice;
import org.dacheng.engine.event.RequestEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Listens to what happens to requests and writes the notices in the same transaction: either both are there, or neither.
 * All notices of a transaction go to the database in one batch at its end.
 */
@Component
class NoticeWriter {

    private final NoticeStore store;

    NoticeWriter(NoticeStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RequestEvent event) {
        pending().notices.addAll(NewNotices.of(event));
    }

    private Pending pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Pending pending = new Pending();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    private final class Pending implements TransactionSynchronization {

        private final List<NewNotice> notices = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store.insert(notices);
            notices.clear();
        }
    }
}
