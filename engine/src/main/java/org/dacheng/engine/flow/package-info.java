/** The flow tree, its JSON format, schema and checks. */
@NamedInterface
@NullMarked
package org.dacheng.engine.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
