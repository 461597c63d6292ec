/** What differs between two states of a design. */
@NamedInterface
@NullMarked
package org.dacheng.forms.design.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
