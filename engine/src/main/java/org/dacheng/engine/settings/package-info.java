/** Settings of a process ({@code process.json}): reading, checks, numbering and titles. */
@NamedInterface
@NullMarked
package org.dacheng.engine.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
