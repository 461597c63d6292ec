/** The state of a request, and the one lock under which it changes: every step takes its row first. */
@NamedInterface
@NullMarked
package org.dacheng.engine.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
