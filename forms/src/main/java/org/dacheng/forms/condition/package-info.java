/**
 * Conditions as rows, for designers of forms and flows. The FEEL text is the only stored form: rows are derived from it
 * and printed back to it, and what cannot be shown as rows stays text.
 */
@NamedInterface
@NullMarked
package org.dacheng.forms.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
