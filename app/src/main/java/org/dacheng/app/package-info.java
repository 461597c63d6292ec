/** The application: assembles and starts the modules and documents the API. */
@NullMarked
package org.dacheng.app;

import org.jspecify.annotations.NullMarked;
