/** How bodies of requests are read: a slow sender keeps nobody else waiting. */
@NullMarked
package org.dacheng.app.body;

import org.jspecify.annotations.NullMarked;
