/** Notices for people: the bell, its page and its API. */
@NamedInterface
@NullMarked
package org.dacheng.activity.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
