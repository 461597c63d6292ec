package org.dacheng.app.body;

import java.net.SocketTimeoutException;

/**
 * A body arrives more slowly than the minimum rate. The container responds with status 408, as when no data arrives at
 * all.
 */
class BodyTooSlow extends SocketTimeoutException {

    private static final long serialVersionUID = 1;

    BodyTooSlow() {
        super("the body comes too slowly");
    }
}
