/** How bodies of requests are read: whoever sends slowly keeps nobody else waiting. */
@NullMarked
package org.dacheng.app.body;

import org.jspecify.annotations.NullMarked;
