/** The whole company's goals as a tree of who contributes to what, and the same as a list. */
@NamedInterface
@NullMarked
package org.dacheng.okr.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
