/** Which database is used, with what settings, and what is said when it cannot be used. */
@NullMarked
package org.dacheng.app.database;

import org.jspecify.annotations.NullMarked;
