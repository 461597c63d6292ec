/** Editing of objectives and key results in place, parsing of posted fields, and formatting of figures on pages. */
@NamedInterface
@NullMarked
package org.dacheng.okr.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
