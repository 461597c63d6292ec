/** The company's goals as a tree of alignments, and as a list. */
@NamedInterface
@NullMarked
package org.dacheng.okr.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
