package org.dacheng.activity.notice;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes notices in the transaction of their event, so that both are committed or neither. All notices of a transaction
 * are written in one batch at its end.
 */
@Component
class NoticeWriter {

    private final NoticeStore store;

    NoticeWriter(NoticeStore store) {
        this.store = store;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<NewNotice> notices) {
        pending().notices.addAll(notices);
    }

    private PendingNotices pending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(PendingNotices.class::isInstance)
                .map(PendingNotices.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    PendingNotices pending = new PendingNotices();
                    TransactionSynchronizationManager.registerSynchronization(pending);
                    return pending;
                });
    }

    private final class PendingNotices implements TransactionSynchronization {

        private final List<NewNotice> notices = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store.insert(notices);
            notices.clear();
        }
    }
}
