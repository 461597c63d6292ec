/** Tells people what concerns them: the bell, its page, its API. */
@NamedInterface
@NullMarked
package org.dacheng.activity.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
