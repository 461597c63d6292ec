/** Progress from key results up through everything aligned, and how a figure came about. */
@NamedInterface
@NullMarked
package org.dacheng.okr.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
