/** The form of a process on its page and in the API: start, submit, resubmit. */
@NamedInterface
@NullMarked
package org.dacheng.engine.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
