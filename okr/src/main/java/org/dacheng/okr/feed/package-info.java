/** Key results fed by requests and other programs: sources, evidence, and recomputing values. */
@NamedInterface
@NullMarked
package org.dacheng.okr.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
