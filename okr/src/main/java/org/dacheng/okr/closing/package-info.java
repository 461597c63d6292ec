/** What is still open in a cycle that is about to move on. */
@NamedInterface
@NullMarked
package org.dacheng.okr.closing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
