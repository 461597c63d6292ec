/**
 * Drafts of designs: what designers have changed since the last published version. Every change is a step that can be
 * undone; several designers work on one draft at the same time, and nobody's change is lost.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
