package org.dacheng.engine.state;

import org.springframework.transaction.TransactionSystemException;

/** The connection broke during the commit, and the database says that nothing of the step is stored. */
class CommitNotStored extends TransactionSystemException {

    CommitNotStored(Throwable cause) {
        super("the connection broke before the commit", cause);
    }
}
