/** BPMN 2.0: the compiler from a flow to a model with layout, and the list of what a model may hold. */
@NamedInterface
@NullMarked
package org.dacheng.engine.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
