/** Requests: submitting, following, withdrawing, resubmitting; lists and counts; export. */
@NamedInterface
@NullMarked
package org.dacheng.engine.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
