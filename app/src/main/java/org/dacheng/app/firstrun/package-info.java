/** Content for the first start on an empty embedded database: a sample company and ready-made processes. */
@NullMarked
package org.dacheng.app.firstrun;

import org.jspecify.annotations.NullMarked;
