/** Tells people what concerns them: the bell, its page, its API. */
@NullMarked
package org.dacheng.activity.notice;

import org.jspecify.annotations.NullMarked;
