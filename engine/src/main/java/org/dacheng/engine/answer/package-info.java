/** Answers of a request: what a decision may change, its title and summary, its files. */
@NamedInterface
@NullMarked
package org.dacheng.engine.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
