package org.dacheng.app.body;

import java.io.IOException;

/** A body does not keep up the least rate. */
class TooSlow extends IOException {

    TooSlow() {
        super("the body comes too slowly");
    }
}
