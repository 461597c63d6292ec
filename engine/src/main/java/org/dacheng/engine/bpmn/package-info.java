/** BPMN 2.0: the compiler from a flow to a model with layout, and the allow-list of model elements. */
@NamedInterface
@NullMarked
package org.dacheng.engine.bpmn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
