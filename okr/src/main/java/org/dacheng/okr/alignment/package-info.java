/** Alignment: which objective contributes to which, without loops. */
@NamedInterface
@NullMarked
package org.dacheng.okr.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
