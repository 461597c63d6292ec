/** Approver rules: how the people of a node are found. */
@NamedInterface
@NullMarked
package org.dacheng.engine.approver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
