/** Sends what the bell tells by mail too, later and surely. */
@NullMarked
package org.dacheng.activity.mail;

import org.jspecify.annotations.NullMarked;
