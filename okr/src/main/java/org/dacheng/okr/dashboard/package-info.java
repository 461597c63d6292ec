/** Figures of a cycle over the whole company: coverage, progress, confidence, spread, departments and weeks. */
@NamedInterface
@NullMarked
package org.dacheng.okr.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
