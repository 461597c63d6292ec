/** How values stand in text columns: JSON of our own, independent of what the web speaks. */
@NamedInterface
@NullMarked
package org.dacheng.engine.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
