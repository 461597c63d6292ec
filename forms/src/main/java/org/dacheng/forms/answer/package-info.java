/** Answers: parsed from a page or JSON, checked, computed. */
@NamedInterface
@NullMarked
package org.dacheng.forms.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
