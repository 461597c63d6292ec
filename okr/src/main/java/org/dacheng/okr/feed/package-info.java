/** Key results fed by the work itself: where their value comes from, its evidence, and when it is computed again. */
@NamedInterface
@NullMarked
package org.dacheng.okr.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
