/** The timeline: append-only entries, chained by SHA-256 per request. */
@NamedInterface
@NullMarked
package org.dacheng.engine.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
