/** Company-wide statistics of a cycle: coverage, progress, confidence, distribution, departments and weeks. */
@NamedInterface
@NullMarked
package org.dacheng.okr.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
