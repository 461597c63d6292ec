/** Fields whose answers are other requests. */
@NullMarked
package org.dacheng.engine.related;

import org.jspecify.annotations.NullMarked;
