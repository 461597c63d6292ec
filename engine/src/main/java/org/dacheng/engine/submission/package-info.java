/** Submission and resubmission: checks, numbers, idempotency keys. */
@NamedInterface
@NullMarked
package org.dacheng.engine.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
