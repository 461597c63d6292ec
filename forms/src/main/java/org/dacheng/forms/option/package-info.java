/** Options of choices that are kept outside their forms: in shared lists, and at addresses that answer with them. */
@NamedInterface
@NullMarked
package org.dacheng.forms.option;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
