/** The application as the load programs use it: started on a given database, with people and one process of its own. */
@NullMarked
package org.dacheng.bench.app;

import org.jspecify.annotations.NullMarked;
