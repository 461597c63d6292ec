package org.dacheng.base.database;

import org.springframework.transaction.TransactionSystemException;

/**
 * The connection to the database broke while a transaction was being committed: its rows may be stored, all of them, or
 * none is. Only a look at the database tells, so nobody may say that nothing was changed.
 */
public class CommitOutcomeUnknown extends TransactionSystemException {

    CommitOutcomeUnknown(Throwable cause) {
        super("the connection broke during the commit", cause);
    }
}
