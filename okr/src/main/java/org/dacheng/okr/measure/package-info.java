/** Measuring goals: kinds of key results, zones, weights, and every formula with its source. */
@NamedInterface
@NullMarked
package org.dacheng.okr.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
