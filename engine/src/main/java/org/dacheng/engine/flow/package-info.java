/** The flow: the tree that people design, its JSON form, its schema and its checks. */
@NamedInterface
@NullMarked
package org.dacheng.engine.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
