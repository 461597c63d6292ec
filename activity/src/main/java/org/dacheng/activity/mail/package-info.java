/** Sends notices by mail: delayed, with retries, at least once. */
@NullMarked
package org.dacheng.activity.mail;

import org.jspecify.annotations.NullMarked;
