/** Answers of a request: changes by decisions, title and summary, and files. */
@NamedInterface
@NullMarked
package org.dacheng.engine.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
