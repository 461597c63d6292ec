/** What of the goals changed between two moments, from their revisions, check-ins and entries. */
@NamedInterface
@NullMarked
package org.dacheng.okr.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
