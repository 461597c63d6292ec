/** Changes of goals between two moments, from revisions, check-ins and history entries. */
@NamedInterface
@NullMarked
package org.dacheng.okr.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
