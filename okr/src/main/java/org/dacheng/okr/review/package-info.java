/**
 * What a manager looks at: how the goals of his people stand, what changed, and the meetings in which they go through
 * them.
 */
@NamedInterface
@NullMarked
package org.dacheng.okr.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
