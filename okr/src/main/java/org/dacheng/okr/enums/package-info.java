/** Keys of enum constants in columns and message keys: {@code on-track} for {@code ON_TRACK}. */
@NamedInterface
@NullMarked
package org.dacheng.okr.enums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
