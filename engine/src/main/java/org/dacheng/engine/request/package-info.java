/** Requests: submit, follow, withdraw, resubmit; lists and counts on work rows; export. */
@NamedInterface
@NullMarked
package org.dacheng.engine.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
