/** How values stand in text columns: the engine's own JSON, independent of what the web speaks. */
@NullMarked
package org.dacheng.engine.json;

import org.jspecify.annotations.NullMarked;
