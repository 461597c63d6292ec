/** How processes begin: empty, of pasted lines, as a copy, of a file, or of the gallery. */
@NullMarked
package org.dacheng.engine.design.creation;

import org.jspecify.annotations.NullMarked;
