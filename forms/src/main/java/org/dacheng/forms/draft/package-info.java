/** Drafts: input that is not yet submitted. */
@NamedInterface
@NullMarked
package org.dacheng.forms.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
