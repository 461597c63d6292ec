/** Reading of request bodies, so that slow senders do not block other people. */
@NullMarked
package org.dacheng.app.body;

import org.jspecify.annotations.NullMarked;
