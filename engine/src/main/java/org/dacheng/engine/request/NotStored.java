package org.dacheng.engine.request;

import org.springframework.transaction.TransactionSystemException;

/** The connection broke during the commit, and the database says that nothing of the step is stored. */
class NotStored extends TransactionSystemException {

    NotStored(Throwable cause) {
        super("the connection broke before the commit", cause);
    }
}
