package org.dacheng.base.database;

import org.springframework.transaction.TransactionSystemException;

/**
 * The connection to the database broke during a commit: either all rows of the transaction are stored or none. Only a
 * query can find out, so no message may claim that nothing was changed.
 */
public class CommitOutcomeUnknown extends TransactionSystemException {

    CommitOutcomeUnknown(Throwable cause) {
        super("the connection broke during the commit", cause);
    }
}
