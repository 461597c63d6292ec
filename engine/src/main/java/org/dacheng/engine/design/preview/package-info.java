/** The form of a draft as people will see it. */
@NullMarked
package org.dacheng.engine.design.preview;

import org.jspecify.annotations.NullMarked;
