/** Loads goals with their complete history from a file of sample data. */
@NamedInterface
@NullMarked
package org.dacheng.okr.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
