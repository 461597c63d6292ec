package org.dacheng.engine.state;

import org.springframework.transaction.TransactionSystemException;

/** The connection broke during the commit, and nothing of the step is stored in the database. */
class CommitNotStored extends TransactionSystemException {

    CommitNotStored(Throwable cause) {
        super("the connection broke before the commit", cause);
    }
}
