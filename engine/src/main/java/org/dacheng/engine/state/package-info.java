/** State of requests and its locking: every step first locks the request's row. */
@NamedInterface
@NullMarked
package org.dacheng.engine.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
