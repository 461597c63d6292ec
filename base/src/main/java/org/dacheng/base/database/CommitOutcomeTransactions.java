package org.dacheng.base.database;

import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Distinguishes a refused commit from one whose outcome is unknown. */
class CommitOutcomeTransactions extends JpaTransactionManager {

    /** @throws CommitOutcomeUnknown the connection broke during the commit */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException failed) {
            throw ConnectionLost.in(failed) ? new CommitOutcomeUnknown(failed) : failed;
        }
    }
}
