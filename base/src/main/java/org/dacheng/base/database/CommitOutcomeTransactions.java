package org.dacheng.base.database;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Tells a commit that was refused from one whose outcome is unknown. */
class CommitOutcomeTransactions extends JpaTransactionManager {

    /** @throws CommitOutcomeUnknown the connection broke meanwhile */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failed) {
            throw ConnectionLost.in(failed) ? new CommitOutcomeUnknown(failed) : failed;
        }
    }
}
