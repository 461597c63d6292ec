package org.dacheng.app.body;

import java.net.SocketTimeoutException;

/** A body does not keep up the least rate. The container answers 408, as when nothing comes at all. */
class BodyTooSlow extends SocketTimeoutException {

    private static final long serialVersionUID = 1;

    BodyTooSlow() {
        super("the body comes too slowly");
    }
}
