/** Visibility and permissions of objectives: one condition for every query. */
@NamedInterface
@NullMarked
package org.dacheng.okr.visibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
