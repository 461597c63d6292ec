/** History of objectives: append-only entries, and revisions of their content. */
@NamedInterface
@NullMarked
package org.dacheng.okr.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
