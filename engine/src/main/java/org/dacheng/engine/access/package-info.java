/** Read access to requests, and the view of a request for one person. */
@NamedInterface
@NullMarked
package org.dacheng.engine.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
