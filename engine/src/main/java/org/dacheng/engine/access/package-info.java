/** Who may read a request and how much of it; the request as one person sees it. */
@NamedInterface
@NullMarked
package org.dacheng.engine.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
