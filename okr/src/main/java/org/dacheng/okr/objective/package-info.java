/** Objectives and key results: writing, ordering, weighing, and the view that every page shows. */
@NamedInterface
@NullMarked
package org.dacheng.okr.objective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
