/** Brings goals with their whole history in from a file, for a company that starts with examples. */
@NamedInterface
@NullMarked
package org.dacheng.okr.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
