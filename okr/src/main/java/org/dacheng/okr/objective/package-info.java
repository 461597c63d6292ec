/** Objectives and key results: writing, ordering, weighting, and the view shown on all pages. */
@NamedInterface
@NullMarked
package org.dacheng.okr.objective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
