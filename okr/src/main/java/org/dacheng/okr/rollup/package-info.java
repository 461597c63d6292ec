/** Progress from key results up through all alignments, and explanations of figures. */
@NamedInterface
@NullMarked
package org.dacheng.okr.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
